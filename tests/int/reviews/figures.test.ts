import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { anchorToday } from '#reviews/evidence/anchors.ts'
import { readWhereItStands } from '#reviews/evidence/where-it-stands.ts'
import { readReviewFigures } from '#reviews/public/figures.ts'
import { testPayload } from '../../builders/payload.ts'
import { decide, makeModerators, moderator, moderatorIds, submitted } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let pool: Pool
let dataDir: string
let product: string

beforeAll(async () => {
  const opened = await testPayload()
  pool = opened.pool
  dataDir = opened.dataDir
  await makeModerators(pool)
  product = (await makeProduct(opened.payload)).id
})

const came = new Date('2026-06-01T00:00:00Z')
const after = (hours: number) => new Date(came.getTime() + hours * HOUR_MS)
const make = (rating: number, more: Parameters<typeof submitted>[1]['more'] = {}) =>
  submitted(pool, { product, content: { rating }, at: came, more })
const act = (id: string, action: Parameters<typeof decide>[1]['action'], hours: number, code?: string) =>
  decide(pool, { id, action, code, at: after(hours) })
const system = { kind: 'system', step: 'deadline' } as const
const reader = { kind: 'reader' } as const

describe('the figures of the page on transparency', () => {
  it('are nothing, and no share, before there is a review', async () => {
    expect(await readReviewFigures(pool)).toMatchObject({
      published: 0,
      incentivised: { part: 0, whole: 0 },
      rejected: { low: { part: 0, whole: 0 }, middle: { part: 0, whole: 0 }, high: { part: 0, whole: 0 } },
      pace: { decided: 0, in_a_day: 0, median_seconds: null },
      reports: { reports: 0, open: 0, dismissed: 0, upheld: 0 },
      hiding: { hidden: 0, restored: 0, by_itself: 0, hidden_now: 0, removed: 0 },
    })
    expect(await readWhereItStands(pool, dataDir)).toMatchObject({ seq: 0, anchor: null })
  })

  it('are those counted by hand', async () => {
    // First answered after 1, 2, 3, 4, 5, 6 and 30 hours: 4 is in the middle.
    const kept = await make(1, { incentive: 'points', grade: 'member' })
    await act(kept, 'approve', 1)
    const low = await make(2)
    await act(low, 'reject', 2, 'insult')
    // Taken back and approved instead: one decision, its first time counts.
    const second = await make(2, { origin: 'request', grade: 'order-link' })
    await act(second, 'reject', 3, 'insult')
    await decide(pool, { id: second, action: 'undo', at: after(3) })
    await act(second, 'approve', 3)
    const middle = await make(3)
    await act(middle, 'approve', 4)
    const high = await make(5)
    await act(high, 'approve', 5)
    const late = await make(4)
    await act(late, 'reject', 30, 'fake-dup')
    // Returned is not decided, but somebody has answered: after 6 hours.
    const returned = await make(1)
    await act(returned, 'return', 6, 'pii-own')
    // Reported and dismissed; reported, hidden, and shown again by itself; reported and still open.
    await decide(pool, { id: kept, action: 'flag', actor: reader, code: 'insult', at: after(40) })
    await act(kept, 'unflag', 41)
    await decide(pool, { id: middle, action: 'flag', actor: reader, code: 'insult', at: after(42) })
    await act(middle, 'hide', 43, 'insult')
    await decide(pool, { id: middle, action: 'restore', actor: system, at: after(43 + 168) })
    await decide(pool, { id: high, action: 'flag', actor: reader, code: 'ad-other', at: after(44) })
    await decide(pool, { id: high, action: 'flag', actor: moderator(moderatorIds[1]), code: 'ad-other', at: after(45) })

    expect(await readReviewFigures(pool)).toEqual({
      published: 4,
      grades: { member: 1, 'order-link': 1, none: 2 },
      origins: { hub: 3, request: 1 },
      incentives: { points: 1, none: 3 },
      incentivised: { part: 1, whole: 4 },
      rejected: { low: { part: 1, whole: 3 }, middle: { part: 0, whole: 1 }, high: { part: 1, whole: 2 } },
      pace: { decided: 7, in_a_day: 6, median_seconds: 4 * 3_600 },
      reports: { reports: 3, open: 1, dismissed: 1, upheld: 1 },
      hiding: { hidden: 1, restored: 1, by_itself: 1, hidden_now: 0, removed: 0 },
    })
  })

  it('name the end of the log and where it was last kept outside', async () => {
    const before = await readWhereItStands(pool, dataDir)
    const anchor = await anchorToday(pool, { dataDir, timeZone: 'Asia/Shanghai', now: after(300) })
    expect(anchor).toMatchObject({ seq: before.seq, hash: before.hash })
    await make(5)
    const now = await readWhereItStands(pool, dataDir)
    expect(now).toMatchObject({ seq: before.seq + 1, anchor })
    expect(now.hash).toMatch(/^[0-9a-f]{64}$/)
  })
})
