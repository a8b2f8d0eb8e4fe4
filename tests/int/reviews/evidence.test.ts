import { beforeAll, describe, expect, it } from 'vitest'
import type { Client, Pool } from '#platform/database.ts'
import { verifyEvidence } from '#reviews/evidence/verify.ts'
import { testPayload } from '../../builders/payload.ts'
import { decide, makeModerators, pending } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let pool: Pool
let product: string

beforeAll(async () => {
  const test = await testPayload()
  pool = test.pool
  product = (await makeProduct(test.payload)).id
  await makeModerators(pool)
  const ids = []
  for (let count = 0; count < 8; count++) ids.push(await pending(pool, { product }))
  await Promise.all(ids.map((id) => decide(pool, { id, action: 'approve' })))
})

describe('the log of decisions', () => {
  it('is whole after decisions at the same time', async () => {
    expect(await verifyEvidence(pool)).toMatchObject({ isWhole: true, lines: 24, revisions: 8, broken: null })
  })

  it.each([
    ['update review_decisions set code = null', 'review_decisions'],
    ['delete from review_decisions', 'review_decisions'],
    ['truncate review_decisions', 'review_decisions'],
    ['update review_revisions set rating = 5', 'review_revisions'],
    ['delete from review_revisions', 'review_revisions'],
    ["update review_contents set content = '{}'", 'review_contents'],
    ['delete from reviews', 'reviews'],
  ])('and the database itself refuses: %s', async (statement, table) => {
    await expect(pool.query(statement)).rejects.toThrow(`of ${table} is refused`)
  })

  it('a rating cannot be written over', async () => {
    await expect(pool.query('update reviews set rating = 4')).rejects.toThrow('newer revision')
    await expect(pool.query('update reviews set rating = 4, revision = 2')).rejects.toThrow('newer revision')
  })

  it.each([
    ['a changed line', "update review_decisions set to_state = 'rejected' where seq = 9", 'line 9 was changed'],
    ['a changed detail', `update review_decisions set detail = '{"note":"x"}' where seq = 9`, 'line 9 was changed'],
    ['a line that is gone', 'delete from review_decisions where seq = 9', 'line 9 is missing'],
    ['a lost end', 'delete from review_decisions where seq = 24', 'the log ends at 23, its head says 24'],
    [
      'other words',
      `update review_contents set content = jsonb_set(content::jsonb, '{text}', '"很好"')::json`,
      'says something else now',
    ],
  ])('shows %s, though somebody got around the triggers', async (_, statement, broken) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      for (const table of ['review_decisions', 'review_contents']) await client.query(`alter table ${table} disable trigger user`)
      await client.query(statement)
      const verdict = await verifyEvidence({ connect: async () => nested(client) } as unknown as Pool)
      expect(verdict.isWhole).toBe(false)
      expect(verdict.broken).toContain(broken)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})

/** A connection that is inside a transaction already: what would begin or end one does nothing. */
function nested(client: Client) {
  const isFrame = (text: unknown) => typeof text === 'string' && /^(begin|commit|rollback)/.test(text)
  return {
    query: (text: unknown, values?: unknown[]) =>
      isFrame(text) ? Promise.resolve({ rows: [] }) : client.query(text as string, values),
    release: () => {},
  }
}
