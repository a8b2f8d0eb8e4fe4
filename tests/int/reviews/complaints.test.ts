import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { raiseFoundEnding } from '#care/consent-alert.ts'
import { raiseUneven } from '#care/uneven-alert.ts'
import { isSignedNow } from '#orders/signature.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { editReview } from '#reviews/author/edit-review.ts'
import { reactToDue } from '#server/worker/outbox.ts'
import { subscriptions } from '../../../src/subscriptions.ts'
import { testPayload } from '../../builders/payload.ts'
import { contentOf, submitted } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

const SECRET = 'a secret of the alerts'
const test = await testPayload()
const pool: Pool = test.pool
let product: string
const received: { body: string; isSigned: boolean }[] = []
const webhook = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const header = (name: string) => request.headers[name] as string
  const signed = { timestamp: header('x-hub-timestamp'), signature: header('x-hub-signature'), body }
  received.push({ body: body.toString('utf8'), isSigned: isSignedNow(signed, [SECRET], new Date()) })
  response.writeHead(received.length === 1 ? 500 : 204).end()
})

beforeAll(async () => {
  await new Promise<void>((resolve) => webhook.listen(0, '127.0.0.1', resolve))
  process.env.HUB_ALERT_WEBHOOK_URL = `http://127.0.0.1:${(webhook.address() as AddressInfo).port}/`
  process.env.HUB_ALERT_WEBHOOK_SECRET = SECRET
  product = (await makeProduct(test.payload)).id
})
afterAll(() => webhook.close())
beforeEach(() => pool.query('truncate outbox, alerts, care_cases'))

/** What the worker does, until nothing is due. */
async function react(): Promise<void> {
  const context = { payload: test.payload, pool, log }
  while ((await reactToDue({ pool, context, subscriptions, stop: new AbortController().signal })) > 0);
}
const cases = async () => (await pool.query('select id, kind, opened_at, sku from care_cases order by id')).rows
const alerts = async () => (await pool.query('select kind, data from alerts order by id')).rows

describe('a bad review', () => {
  it('is a case from the moment it was sent, and somebody is told, once', async () => {
    const at = new Date()
    const id = await submitted(pool, {
      product,
      at,
      content: { rating: 1, text: '客服一直不理人，退款拖了两周。', sku: 'spring-tea-50' },
    })
    await react()
    expect(await cases()).toEqual([{ id: `review:${id}`, kind: 'after-sales', opened_at: at, sku: 'spring-tea-50' }])
    expect(await alerts()).toMatchObject([{ kind: 'bad-review', data: { rating: 1, case: `review:${id}` } }])
    await pool.query("insert into outbox (event, data) values ('review.complained', $1)", [{ id }])
    await react()
    expect(await alerts()).toHaveLength(1)
    expect(await cases()).toHaveLength(1)
  })

  it('goes out by webhook, signed, and again when it did not arrive', async () => {
    received.length = 0
    await submitted(pool, { product, content: { rating: 2, text: '发霉了' } })
    await react()
    expect(received).toHaveLength(1)
    await pool.query("update outbox set leased_until = '-infinity'")
    await react()
    expect(received.map(({ isSigned }) => isSigned)).toEqual([true, true])
    expect(JSON.parse(received[1]!.body)).toMatchObject({ kind: 'bad-review', rating: 2, text: '发霉了', caseKind: 'quality' })
  })

  it('of three stars or more is none, but a bad delivery is a case of its kind without an alert', async () => {
    await submitted(pool, { product, content: { rating: 3, text: '一般' } })
    await submitted(pool, { product, content: { rating: 5, logisticsRating: 1, text: '茶很好' } })
    await react()
    expect(await cases()).toMatchObject([{ kind: 'logistics' }])
    expect(await alerts()).toEqual([])
  })

  it('that an author makes of a good one is one from then on', async () => {
    const id = await submitted(pool, { product, content: { rating: 5 }, at: new Date(Date.now() - 9 * 86_400_000) })
    const at = new Date()
    await editReview(pool, { review: id, content: contentOf({ rating: 1, text: '喝到第三泡就有异味' }), at })
    await react()
    expect(await cases()).toMatchObject([{ kind: 'quality', opened_at: at }])
    expect(await alerts()).toHaveLength(1)
  })

  it('that is old news warns nobody', async () => {
    await submitted(pool, { product, content: { rating: 1 }, at: new Date(Date.now() - 3 * 86_400_000) })
    await react()
    expect([await cases(), await alerts()].map((rows) => rows.length)).toEqual([1, 0])
  })
})

it('three bad ones of one variant within a day are an alarm, and the fourth is no second', async () => {
  for (let count = 0; count < 4; count++) {
    await submitted(pool, { product, content: { rating: 1, sku: 'spring-tea-100', text: `坏了 ${count}` } })
    await react()
    const alarms = (await alerts()).filter(({ kind }) => kind === 'bad-sku')
    expect(alarms).toHaveLength(count < 2 ? 0 : 1)
  }
})

describe('an alert that is about no review', () => {
  it('goes out by the same webhook, once, with the way to where somebody sees to it', async () => {
    // The first answer of this webhook is a failure.
    received.splice(0, received.length, { body: '', isSigned: false })
    const at = new Date()
    const ending = { title: '开箱视频', source: 'douyin', author: '阿青', scope: ['stories'], productId: null, productName: null }
    const [found, endsAt] = ['01a215c1-4610-7214-ab7d-279aaf3cd20a', new Date(at.getTime() + DAY_MS)]
    for (let times = 0; times < 2; times++) await raiseFoundEnding(pool, { ...ending, found, days: 7, endsAt, ownerId: null }, at)
    await raiseFoundEnding(pool, { ...ending, found, days: 30, endsAt: at, ownerId: null }, at)
    const shares = { lowDecided: 9, lowRejected: 6, highDecided: 9, highRejected: 1 }
    for (let times = 0; times < 2; times++) await raiseUneven(pool, { ...shares, week: '2026-11-23' }, at)
    await react()
    expect(received.slice(1).map(({ body }) => JSON.parse(body))).toMatchObject([
      { kind: 'found-ending', review: null, days: 7, links: { found: expect.stringContaining(`/found-ugc/${found}`) } },
      { kind: 'uneven-rejections', lowRejected: 6, links: { desk: expect.stringContaining('/admin/moderation') } },
    ])
  })
})
