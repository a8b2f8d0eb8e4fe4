import { createHash } from 'node:crypto'
import type { Pool } from '#platform/database.ts'
import { actOnEntry, type EntryAct } from '#reviews/questions/act-on-entry.ts'
import { answerQuestion } from '#reviews/questions/answer-question.ts'
import { askQuestion } from '#reviews/questions/ask-question.ts'
import type { EntryKind } from '#reviews/questions/entry-states.ts'
import type { Buyer } from '#reviews/submission/proof.ts'
import { moderatorIds } from './reviews.ts'

export const personOf = (name: string): Buffer => createHash('sha256').update(name).digest()

/** A question of somebody; throws when it is not taken. */
export async function asked(
  pool: Pool,
  {
    product,
    text = '敏感肌可以用吗？',
    by = 'asker',
    at = new Date(),
  }: { product: string; text?: string; by?: string; at?: Date },
): Promise<string> {
  const taken = await askQuestion(pool, { product, input: { text }, person: personOf(by), address: `192.0.2.${by.length}`, at })
  if (!taken.ok) throw new Error(taken.message)
  return taken.value.id
}

/** Decides as a moderator who has just looked; throws when it is refused. */
export async function decided(pool: Pool, act: Pick<EntryAct, 'kind' | 'id' | 'action' | 'code'>): Promise<void> {
  const actor = { kind: 'staff', id: moderatorIds[0], role: 'moderator' } as const
  const done = await actOnEntry(pool, { ...act, actor, version: await versionOf(pool, act) }, new Date())
  if (!done.ok) throw new Error(`${act.action}: ${done.kind} ${done.message}`)
}

export async function versionOf(pool: Pool, { kind, id }: { kind: EntryKind; id: string }): Promise<number> {
  const table = kind === 'question' ? 'product_questions' : 'product_answers'
  return (await pool.query<{ version: number }>(`select version from ${table} where id = $1`, [id])).rows[0]!.version
}

/** A question that is shown. */
export async function shownQuestion(pool: Pool, of: Parameters<typeof asked>[1]): Promise<string> {
  const id = await asked(pool, of)
  await decided(pool, { kind: 'question', id, action: 'approve' })
  return id
}

export const answered = (
  pool: Pool,
  { question, buyer, text = '我用了半年，没有问题。' }: { question: string; buyer: Buyer; text?: string },
) => answerQuestion(pool, { question, input: { text, nickname: '小桃' }, buyer, address: '192.0.2.200', at: new Date() })

/** An answer that is shown; throws when it is not taken. */
export async function shownAnswer(pool: Pool, of: Parameters<typeof answered>[1]): Promise<string> {
  const taken = await answered(pool, of)
  if (!taken.ok) throw new Error(taken.message)
  await decided(pool, { kind: 'answer', id: taken.value.id, action: 'approve' })
  return taken.value.id
}
