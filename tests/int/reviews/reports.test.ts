import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { listReports, reportReview } from '#reviews/readers/reports.ts'
import { testPayload } from '../../builders/payload.ts'
import { decide, makeModerators, pending, published, stateOf } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let pool: Pool
let product: string

beforeAll(async () => {
  const opened = await testPayload()
  pool = opened.pool
  await makeModerators(pool)
  product = (await makeProduct(opened.payload)).id
})

const person = createHash('sha256').update('reader').digest()
const at = new Date('2026-06-01T08:00:00Z')
const report = (review: string, more: Partial<Parameters<typeof reportReview>[1]> = {}) =>
  reportReview(pool, { review, code: 'insult', note: '', person, at, ...more })
const flags = async (review: string) =>
  (
    await pool.query(
      "select code, actor_kind, detail->>'report' as report from review_decisions where review_id = $1 and action = 'flag'",
      [review],
    )
  ).rows

describe('a report of a reader', () => {
  it('marks the review, which stays public, and leaves its line in the log without the note', async () => {
    const id = await published(pool, { product })
    expect((await report(id, { note: '  骂人了\u0000 ' })).ok).toBe(true)
    expect(await stateOf(pool, id)).toBe('published')
    expect((await pool.query('select flagged from reviews where id = $1', [id])).rows[0].flagged).toBe(true)
    const [kept] = await listReports(pool, id)
    expect(kept).toMatchObject({ code: 'insult', note: '骂人了', at })
    expect(await flags(id)).toEqual([{ code: 'insult', actor_kind: 'reader', report: kept!.id }])
  })

  it('is heard once a person, and each time of somebody unknown', async () => {
    const id = await published(pool, { product })
    await report(id)
    expect((await report(id, { code: 'ad-other' })).ok).toBe(true)
    await report(id, { person: null })
    await report(id, { person: null })
    expect(await flags(id)).toHaveLength(3)
  })

  it('is one line even when it comes twice at once', async () => {
    const id = await published(pool, { product })
    await Promise.all([report(id), report(id), report(id)])
    expect(await flags(id)).toHaveLength(1)
  })

  it('needs a reason of the list, and a review that is public', async () => {
    const id = await published(pool, { product })
    expect(await report(id, { code: 'too-negative' })).toMatchObject({ kind: 'code' })
    expect(await report(id, { code: 'mismatch-star' })).toMatchObject({ kind: 'code' })
    expect(await report(id, { note: '字'.repeat(501) })).toMatchObject({ kind: 'note' })
    expect(await report(await pending(pool, { product }))).toMatchObject({ kind: 'unknown' })
    await decide(pool, { id, action: 'hide', code: 'insult' })
    expect(await report(id)).toMatchObject({ kind: 'unknown' })
    expect(await flags(id)).toEqual([])
  })
})
