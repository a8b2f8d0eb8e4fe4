import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Measuring } from '#measurement/measuring.ts'
import { inTransaction, type Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { forgetAuthor } from '#reviews/author/forget-author.ts'
import { readMemberDesk } from '#reviews/author/member-desk.ts'
import { readPermissions } from '#reviews/author/permissions.ts'
import { readWritten } from '#reviews/author/written-by.ts'
import { submitReview } from '#reviews/submission/submission.ts'
import { askReviewReader } from '#server/front/review-readers.ts'
import { testPayload } from '../../builders/payload.ts'
import { decide, makeModerators } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
let id: string
let status: string
const member = Buffer.alloc(32, 5)

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  await makeProduct(payload)
  await makeModerators(pool)
})
beforeEach(async () => {
  await pool.query('delete from rate_limits')
  const answer = await submitReview(
    { product: 'spring-tea', rating: '2', text: '太淡。', nickname: '小桃', consent: '1' },
    { pool, address: '203.0.113.7', member },
  )
  if (!answer.ok) throw new Error(answer.message.en)
  ;({ id, status } = answer.value)
})

const clock = () => new Date()
function choose(kinds: string[], { token = status, headers = {}, door = 'thanks', language = 'zh' } = {}) {
  const form = new URLSearchParams([
    ['token', token],
    ['door', door],
    ['language', language],
    ...kinds.map((kind) => ['kind', kind]),
  ])
  const body = Readable.from([Buffer.from(form.toString())])
  const request = Object.assign(body, {
    method: 'POST',
    headers: { host: 'hub.example', ...headers },
  }) as unknown as IncomingMessage
  const measuring = { pool, clock } as Measuring
  return askReviewReader(request, '/reviews/messages', { measuring, address: '192.0.2.1', isSecure: true })!
}
const ledger = async () =>
  (
    await pool.query(
      'select kind, door, used_at, taken_back_at from review_message_permissions where review_id = $1 order by given_at, kind',
      [id],
    )
  ).rows
const messages = async (now = new Date()) =>
  (await readMemberDesk(pool, member, now)).messages.filter(({ review }) => review === id)

describe('a permission for one message', () => {
  it('is given for each kind alone, and taken back, and each time is its own line', async () => {
    expect(await choose(['decision', 'nonsense'], { language: 'en' })).toMatchObject({
      status: 303,
      headers: { location: `/en/reviews/status/${status}#messages`, 'cache-control': 'no-store' },
    })
    expect(await readPermissions(pool, id)).toEqual(['decision'])
    await choose(['decision', 'follow-up'], { door: 'status' })
    expect((await ledger()).map(({ kind, door }) => `${kind} ${door}`).sort()).toEqual(['decision thanks', 'follow-up status'])
    const said = await choose([], { headers: { accept: 'application/json' } })
    expect([said.status, JSON.parse(String(said.body))]).toEqual([200, { kinds: [] }])
    expect(await readPermissions(pool, id)).toEqual([])
    await choose(['decision'])
    const lines = await ledger()
    expect(lines).toHaveLength(3)
    expect(lines.filter((line) => line.taken_back_at === null)).toMatchObject([{ kind: 'decision', used_at: null }])
  })

  it('is one, however often and at once it is given', async () => {
    await Promise.all(Array.from({ length: 5 }, () => choose(['decision', 'reward'])))
    expect(await ledger()).toHaveLength(2)
  })

  it('is given by nobody without the private link, from no other site and not without end', async () => {
    for (const token of ['', id, `${status.slice(0, -1)}${status.endsWith('_') ? '-' : '_'}`])
      expect((await choose(['decision'], { token })).status).toBe(404)
    expect((await choose(['decision'], { headers: { origin: 'https://evil.example' } })).status).toBe(403)
    expect(await ledger()).toEqual([])
    await pool.query('update rate_limits set used = 60')
    expect((await choose(['decision'])).status).toBe(429)
  })
})

describe('the messages of a member', () => {
  it('tell what was decided since they were asked for, and stop when they are no longer wanted', async () => {
    await decide(pool, { id, action: 'return', code: 'pii-own' })
    expect(await messages()).toEqual([])
    await choose(['decision'])
    expect(await messages()).toEqual([])
    await pool.query("update reviews set state = 'pending', version = version + 1 where id = $1", [id])
    await decide(pool, { id, action: 'reject', code: 'not-product' })
    expect(await messages()).toMatchObject([{ kind: 'decision', action: 'reject', code: 'not-product', product: '明前龙井' }])
    await choose([])
    expect(await messages()).toEqual([])
  })

  it('remind of a follow-up a month after it was shown, until there is one', async () => {
    await choose(['follow-up'])
    await decide(pool, { id, action: 'approve' })
    expect(await messages(new Date(Date.now() + 29 * DAY_MS))).toEqual([])
    expect(await messages(new Date(Date.now() + 31 * DAY_MS))).toMatchObject([{ kind: 'follow-up' }])
    await pool.query("update reviews set state = 'hidden', hidden_until = now() where id = $1", [id])
    expect(await messages(new Date(Date.now() + 31 * DAY_MS))).toEqual([])
  })

  it('tell of a reward once it is paid, and not of one from before', async () => {
    await pool.query(
      `with offer as (
         insert into reward_offers (id, offer_id, version, kind, amount, act, text_zh, text_en, hold_days, from_at, made_at)
         values (gen_random_uuid(), gen_random_uuid(), 1, 'points', 50, 'text', '写评价', 'write', 0, now(), now()) returning id)
       insert into review_rewards (id, review_id, offer_id, offer, kind, amount, earned_at, due_at)
       select gen_random_uuid(), $1, id, '{}', 'points', 50, now(), now() from offer`,
      [id],
    )
    await choose(['reward'])
    expect(await messages()).toEqual([])
    const pay = (at: string) =>
      pool.query("update review_rewards set state = 'paid', settled_at = $2 where review_id = $1", [id, at])
    await pay('2020-01-01')
    expect(await messages()).toEqual([])
    await pay(new Date().toISOString())
    expect(await messages()).toMatchObject([{ kind: 'reward', reward: { kind: 'points', amount: 50 }, product: '明前龙井' }])
  })

  it('are exported with their person, and gone when it is erased', async () => {
    await choose(['decision'])
    const writer = { names: [member.toString('hex')], orders: [] }
    const written = (await readWritten(pool, writer)).find((review) => review.id === id)
    expect(written?.messages).toMatchObject([{ kind: 'decision', usedAt: null, takenBackAt: null }])
    await inTransaction(pool, (client) => forgetAuthor(client, writer, new Date()))
    expect(await ledger()).toEqual([])
  })
})
