import { handleEndpoints, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { verifyEvidence } from '#reviews/evidence/verify.ts'
import { readScore } from '#reviews/public/score.ts'
import { screenReview } from '#reviews/screen-review.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleague } from '../../builders/rest.ts'
import { decide } from '../../builders/reviews.ts'

let payload: Payload
let pool: Pool
let manager: Colleague
let moderator: Colleague
let product: string

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  manager = await makeColleague(payload, 'brand-manager', 'manager@example.com')
  moderator = await makeColleague(payload, 'moderator', 'moderator@example.com')
  const made = await payload.create({
    collection: 'products',
    data: { name: '明前龙井', slug: 'longjing', mode: 'in-stock', skus: [{ sku: 'LJ-50', priceFen: 12_900 }] } as never,
  })
  product = made.id
})

async function ask(method: string, path: string, { body, token = manager.token }: { body?: BodyInit; token?: string } = {}) {
  const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' }
  const request = new Request(`http://localhost:3000/api${path}`, { method, headers, body })
  const response = await handleEndpoints({ config: payload.config, request })
  const text = await response.text()
  return { status: response.status, text, body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {}) as Answer }
}
type Answer = Record<string, unknown> & { [index: number]: { id: string } }

const send = (table: string, query: string) =>
  ask('POST', `/import-desk/reviews?source=${encodeURIComponent('旧商城')}&${query}`, { body: table })

const judgeMe = `title,body,rating,review_date,reviewer_name,product_handle,reviewer_email,picture_urls,verified
好茶,香气清，回甘快。,5,2026-03-02 10:00:00,林一,longjing,a@example.com,https://img.example/1.jpg,true
,味道淡，和描述不符。,2,2026-04-02,王二,LONGJING,b@example.com,,false
,没有这个商品,4,2026-04-02,王二,nowhere,,,
,半星,4.5,2026-04-02,王二,longjing,,,
,明天写的,4,2999-04-02,王二,longjing,,,
,,4,2026-04-02,王二,longjing,,,
,什么时候,4,昨天,王二,longjing,,,
`
const rows = async () =>
  (
    await pool.query(
      `select text, rating::integer, state, origin, grade, verified, incentive, consented_at, submitted_at from reviews order by submitted_at`,
    )
  ).rows

describe('a table of reviews that others collected', () => {
  it('is checked line by line, every fault said, and nothing is stored', async () => {
    const { body } = await send(judgeMe, 'preview=1')
    expect(body).toMatchObject({ lines: 7, accepted: 2, rejectedCount: 5, stars: [0, 1, 0, 0, 1], withPictures: 1 })
    expect((body.rejected as { line: number; reason: { en: string } }[]).map(({ line, reason }) => [line, reason.en])).toEqual([
      [4, 'there is no such product'],
      [5, 'the rating must be 1 to 5'],
      [6, 'the date lies in the future'],
      [7, 'there is no text'],
      [8, 'the date cannot be read'],
    ])
    expect(await rows()).toEqual([])
  })

  it('is taken in only when somebody vouches for it, says where it comes from and may', async () => {
    expect((await send(judgeMe, '')).status).toBe(400)
    expect((await ask('POST', '/import-desk/reviews?vouched=1', { body: judgeMe })).status).toBe(400)
    expect((await ask('POST', '/import-desk/reviews?vouched=1&source=x', { body: judgeMe, token: moderator.token })).status).toBe(
      403,
    )
    expect(await rows()).toEqual([])
  })

  it('becomes reviews of others: their dates, no badge, no reward, waiting to be read', async () => {
    expect((await send(judgeMe, 'vouched=1&file=a.csv')).body).toMatchObject({ accepted: 2, duplicates: 0, rejectedCount: 5 })
    const theirs = { state: 'submitted', origin: 'import', verified: false, incentive: 'none', consented_at: null }
    expect(await rows()).toMatchObject([
      { ...theirs, text: '好茶\n香气清，回甘快。', rating: 5, grade: 'claimed', submitted_at: new Date('2026-03-02T02:00:00Z') },
      { ...theirs, text: '味道淡，和描述不符。', rating: 2, grade: 'none', submitted_at: new Date('2026-04-01T16:00:00Z') },
    ])
    const { rows: lines } = await pool.query(
      `select action, actor_kind, detail->>'vouched' <> '' as vouched from review_decisions`,
    )
    expect(lines).toEqual(Array(2).fill({ action: 'import', actor_kind: 'system', vouched: true }))
    expect((await pool.query(`select count(*)::integer as n from outbox where event = 'review.complained'`)).rows).toEqual([
      { n: 0 },
    ])
  })

  it('is taken once, however often it comes', async () => {
    expect((await send(judgeMe, 'vouched=1')).body).toMatchObject({ accepted: 0, duplicates: 2 })
    expect(await rows()).toHaveLength(2)
  })

  it('is in no figure of ours when it is shown', async () => {
    const { rows: ids } = await pool.query<{ id: string }>('select id from reviews order by submitted_at')
    for (const { id } of ids) {
      await screenReview(pool, id, new Date())
      await decide(pool, { id, action: 'approve', actor: { kind: 'staff', id: moderator.id, role: 'moderator' } })
    }
    expect(await readScore(pool, product)).toMatchObject({ mean: null, count: 0, elsewhere: 2 })
  })

  it('can be taken back, is then shown no more, and may come again', async () => {
    const { body: recent } = await ask('GET', '/import-desk/reviews')
    const id = recent[0]?.id
    const undone = await ask('POST', '/import-desk/reviews/undo', { body: JSON.stringify({ id }) })
    expect(undone.body).toEqual({ withdrawn: 2, left: 0 })
    expect((await rows()).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
    expect((await ask('POST', '/import-desk/reviews/undo', { body: JSON.stringify({ id }) })).status).toBe(409)
    expect((await send(judgeMe, 'vouched=1')).body).toMatchObject({ accepted: 2, duplicates: 0 })
    expect((await rows()).map(({ state }) => state)).toEqual(['submitted', 'submitted'])
    expect((await verifyEvidence(pool)).broken).toBeNull()
  })

  it('goes out under headings that come in again, and what is ours is no import', async () => {
    const out = await ask('GET', '/reviews-export')
    expect(out.text.startsWith('编号,商品,规格（SKU）,评分,评价内容,昵称,提交时间')).toBe(true)
    expect(out.text).toContain('longjing,,2,味道淡，和描述不符。,王二,2026-04-02 00:00:00')
    expect(out.text.split('\r\n')[1]).toMatch(/,明前龙井$/)
    expect((await send(out.text, 'preview=1')).body).toMatchObject({
      lines: 2,
      accepted: 0,
      rejected: [{ reason: { en: 'this review is one of this hub' } }, {}],
    })
    expect((await ask('GET', '/reviews-export', { token: moderator.token })).status).toBe(200)
    const analyst = await makeColleague(payload, 'analyst', 'analyst@example.com')
    expect((await ask('GET', '/reviews-export', { token: analyst.token })).status).toBe(403)
  })
})
