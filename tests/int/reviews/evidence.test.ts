import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client, Pool } from '#platform/database.ts'
import { anchorToday, readAnchors } from '#reviews/evidence/anchors.ts'
import { verifyEvidence } from '#reviews/evidence/verify.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeColleague, type Rest, restOf } from '../../builders/rest.ts'
import { decide, makeModerators, pending } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
let rest: Rest
let product: string
let dataDir: string

beforeAll(async () => {
  const test = await testPayload()
  ;({ payload, pool, dataDir } = test)
  rest = restOf(payload)
  product = (await makeProduct(test.payload)).id
  await makeModerators(pool)
  const ids = []
  for (let count = 0; count < 8; count++) ids.push(await pending(pool, { product }))
  await Promise.all(ids.map((id) => decide(pool, { id, action: 'approve' })))
})

describe('the log of decisions', () => {
  it('is whole after decisions at the same time', async () => {
    expect(await verifyEvidence(pool)).toMatchObject({ isWhole: true, lines: 32, revisions: 8, broken: null })
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
    ['a lost end', 'delete from review_decisions where seq = 32', 'the log ends at 31, its head says 32'],
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

describe('an anchor outside of the database', () => {
  const now = new Date('2026-11-25T02:00:00Z')

  it('is written once a day, and the log must pass through it', async () => {
    const options = { dataDir, timeZone: 'Asia/Shanghai', now }
    expect(await anchorToday(pool, options)).toMatchObject({ day: '2026-11-25', seq: 32 })
    expect(await anchorToday(pool, options)).toBeUndefined()
    const anchors = await readAnchors(dataDir)
    expect(await verifyEvidence(pool, anchors)).toMatchObject({ isWhole: true, anchors: 1 })
    const forged = [{ ...anchors[0]!, hash: '0'.repeat(64) }]
    expect(await verifyEvidence(pool, forged)).toMatchObject({ broken: 'line 32 is not the one that was anchored' })
    const beyond = [{ ...anchors[0]!, seq: 99 }]
    expect(await verifyEvidence(pool, beyond)).toMatchObject({ broken: 'an anchor stands at 99, where the log has no line' })
  })
})

describe('what is handed to whoever may ask', () => {
  it('is the whole log as CSV and as lines of JSON, for the staff only', async () => {
    const token = (await makeColleague(payload, 'moderator', 'evidence@example.com')).token
    const csv = await rest('GET', '/api/evidence?format=csv', { token })
    expect(csv.text.trim().split('\r\n')).toHaveLength(33)
    expect(csv.text).toContain('previousHash')
    const lines = (await rest('GET', '/api/evidence?format=ndjson', { token })).text.trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).seq)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1))
    expect((await rest('GET', '/api/evidence?format=csv')).status).toBe(401)
    const analyst = (await makeColleague(payload, 'analyst', 'analyst@example.com')).token
    expect((await rest('GET', '/api/evidence?format=csv', { token: analyst })).status).toBe(403)
    expect((await rest('GET', '/api/evidence?format=xml', { token })).status).toBe(400)
  })

  it('is one case with what was said and every decision about it', async () => {
    const token = (await makeColleague(payload, 'brand-manager', 'manager@example.com')).token
    const { rows } = await pool.query<{ id: string }>('select id from reviews order by id limit 1')
    const { body } = await rest('GET', `/api/evidence?format=json&review=${rows[0]!.id}`, { token })
    expect(body).toMatchObject({
      revisions: [{ number: 1, content: { rating: 5, text: '香气很好，回甘明显。' } }],
      decisions: [
        { action: 'submit' },
        { action: 'screen', isAutomated: true },
        { action: 'queue', isAutomated: true },
        { action: 'approve', isAutomated: false },
      ],
    })
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
