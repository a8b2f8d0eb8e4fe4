import type { Queryable } from '#platform/database.ts'
import { type Buyer, findPurchase } from '../submission/proof.ts'
import { selectOpenQuestion } from './entries.sql.ts'
import { hasAnswered } from './waiting-questions.sql.ts'

/** Whether somebody can answer a published question, before anything is typed: the form is shown to buyers only. */
export async function mayAnswer(
  db: Queryable,
  question: string,
  buyer: Buyer,
): Promise<'yes' | 'own' | 'answered' | 'not-bought'> {
  const open = await selectOpenQuestion(db, question)
  const people = [buyer.member, buyer.visitor].filter((one) => one !== undefined)
  if (!open) return 'not-bought'
  if (people.some((one) => open.person?.equals(one))) return 'own'
  const purchase = await findPurchase(db, open.productId, buyer)
  if (!purchase) return 'not-bought'
  return (await hasAnswered(db, { question, people, order: purchase.orderKey })) ? 'answered' : 'yes'
}
