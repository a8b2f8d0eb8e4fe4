import { findRatingPlea } from '#content/rating-pleas.ts'
import type { Role } from '#people/roles.ts'
import { inTransaction, type Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { type Buyer, findPurchase } from '../submission/proof.ts'
import { expireProduct } from './act-on-entry.ts'
import { appendLine, insertAnswer, selectOpenQuestion } from './entries.sql.ts'
import { type EntryInput, readEntryInput } from './entry-input.ts'
import { lookThroughWords } from './look-through-words.ts'
import { entryTokenOf } from './own-entry.ts'

const BY_ADDRESS = { name: 'answers-by-address', limit: 40, windowMs: DAY_MS }

export type Answering = { question: string; input: EntryInput; buyer: Buyer; address: string; at: Date }
export type AnswerRefused = 'unknown' | 'text' | 'nickname' | 'not-bought' | 'own' | 'answered' | 'limited'

/**
 * Takes the answer of somebody who has bought the product, as stored orders say and nobody else; it waits to be read. Refuses
 * whoever has not bought (`not-bought`), one's own question (`own`) and a second answer (`answered`).
 */
export async function answerQuestion(
  pool: Pool,
  { question, input, buyer, address, at }: Answering,
): Promise<Result<{ id: string; token: string }, AnswerRefused>> {
  const read = readEntryInput('answer', input)
  if (!read.ok) return read
  const open = await selectOpenQuestion(pool, question)
  if (!open) return fail('unknown', 'there is no such question')
  const person = buyer.member ?? buyer.visitor ?? null
  if ([buyer.member, buyer.visitor].some((one) => one && open.person?.equals(one))) return fail('own', 'nobody answers himself')
  const purchase = await findPurchase(pool, open.productId, buyer)
  if (!purchase) return fail('not-bought', 'buyers answer')
  if (!(await takeRateLimit(pool, BY_ADDRESS, address, at)).isWithin) return fail('limited', 'forty answers a day')
  const findings = await lookThroughWords(pool, read.value)
  const id = uuidv7(at)
  const isKept = await inTransaction(pool, async (client) => {
    const { grade, orderKey, paidAt: boughtAt } = purchase
    const words = { ...read.value, findings, at }
    const answer = {
      id,
      question: open.id,
      givenBy: 'buyer',
      person,
      grade,
      orderKey,
      boughtAt,
      state: 'pending',
      ...words,
    } as const
    if (!(await insertAnswer(client, answer))) return false
    await appendLine(client, {
      kind: 'answer',
      id,
      version: 1,
      action: 'answer',
      from: null,
      to: 'pending',
      actorKind: 'author',
      at,
    })
    return true
  })
  return isKept ? ok({ id, token: entryTokenOf('answer', id) }) : fail('answered', 'one answer a person')
}

type BrandAnswer = { question: string; text: string; actor: { id: string; role: Role }; at: Date }

/**
 * The brand's one answer to a published question, shown at once and labelled. Refuses a text of another length, one that asks for a
 * rating (`plea`, whose message is what it found), and a second answer.
 */
export async function answerForBrand(
  pool: Pool,
  { question, text, actor, at }: BrandAnswer,
): Promise<Result<{ id: string }, 'unknown' | 'text' | 'plea' | 'answered'>> {
  const read = readEntryInput('answer', { text })
  if (!read.ok) return fail('text', 'an answer has 1 to 500 characters')
  const plea = findRatingPlea(read.value.text)
  if (plea) return fail('plea', plea)
  const open = await selectOpenQuestion(pool, question)
  if (!open) return fail('unknown', 'there is no such question')
  const findings = await lookThroughWords(pool, read.value)
  const id = uuidv7(at)
  const isKept = await inTransaction(pool, async (client) => {
    const nobody = { person: null, grade: null, orderKey: null, boughtAt: null, nickname: '', anonymous: false }
    const answer = { id, question: open.id, givenBy: 'brand', state: 'published', text: read.value.text, findings, at } as const
    if (!(await insertAnswer(client, { ...answer, ...nobody }))) return false
    await appendLine(client, {
      kind: 'answer',
      id,
      version: 1,
      action: 'answer',
      from: null,
      to: 'published',
      actorKind: 'staff',
      actorId: actor.id,
      actorRole: actor.role,
      at,
    })
    await expireProduct(client, open.productId)
    return true
  })
  return isKept ? ok({ id }) : fail('answered', 'the brand has answered already')
}
