import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askWechat, takeToken } from '#integrations/wechat/access-token.ts'
import type { WechatAccount } from '#integrations/wechat/account.ts'
import { pullTradeReviews, readOutcomes } from '#integrations/wechat/trade-reviews.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { verifyEvidence } from '#reviews/evidence/verify.ts'
import { putOrder } from '../../builders/orders.ts'
import { testPayload } from '../../builders/payload.ts'
import { submitted } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'
import { SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'
import type { SimulatedComment } from '../../fakes/wechat/trade-reviews.ts'

let pool: Pool
let wechat: Simulator
let account: WechatAccount
let product: string

beforeAll(async () => {
  const opened = await testPayload()
  pool = opened.pool
  product = (await makeProduct(opened.payload)).id
  wechat = await startSimulator()
  account = { ...SIMULATED, host: wechat.host }
})
afterAll(() => wechat.close())
beforeEach(() => {
  wechat.faults = []
  wechat.asked = []
})

const now = () => new Date(wechat.now)
const seconds = (daysAgo: number) => Math.floor((wechat.now - daysAgo * DAY_MS) / 1_000)

async function orderNumber(skus = ['spring-tea-50']): Promise<{ key: number; number: string }> {
  const key = await putOrder(pool, { skus })
  const { rows } = await pool.query<{ order_id: string }>('select order_id from orders where id = $1', [key])
  return { key, number: rows[0]!.order_id }
}

const comment = (more: Partial<SimulatedComment>): SimulatedComment => ({
  commentId: '2797755680173111111',
  wxPayId: '4200001761202302096311111111',
  busiOrderId: 'unknown',
  stars: 5,
  text: '香气清，回甘快。',
  nickName: '林小桃',
  at: seconds(2),
  ...more,
})

const rows = async () =>
  (
    await pool.query(
      `select text, rating::integer, nickname, state, origin, grade, verified, sku, revision::integer
       from reviews where origin = 'wechat' order by submitted_at, text`,
    )
  ).rows

describe('the token of an account', () => {
  it('is asked for once by however many need it at once, kept, and renewed before its end', async () => {
    const taken = await Promise.all(Array.from({ length: 8 }, () => takeToken(pool, account, now())))
    expect(taken).toEqual(Array(8).fill({ ok: true, value: 'token-1' }))
    expect(wechat.asked).toEqual(['/cgi-bin/stable_token'])
    wechat.now += 2 * HOUR_MS - 4 * MINUTE_MS
    expect(await takeToken(pool, account, now())).toMatchObject({ value: 'token-1' })
    wechat.now += 2 * MINUTE_MS
    expect(await takeToken(pool, account, now())).toMatchObject({ value: 'token-2' })
    expect(wechat.asked).toHaveLength(2)
  })

  it('is renewed once when WeChat does not take it any more, and no call is repeated for another reason', async () => {
    wechat.tokens.given = []
    const ask = () => askWechat(pool, account, { path: '/nowhere' }, now())
    expect(await ask()).toMatchObject({ ok: false, message: expect.stringContaining('40066') })
    expect(wechat.asked).toEqual(['/nowhere', '/cgi-bin/stable_token', '/nowhere'])
    wechat.asked = []
    wechat.faults = [{ errcode: 45009 }]
    expect(await ask()).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/今天的调用次数已经用完（45009，rid 68f0/),
    })
    expect(wechat.asked).toEqual(['/nowhere'])
  })

  it('says in words what is wrong with the account', async () => {
    const other = { ...account, appId: 'wxother' }
    expect(await takeToken(pool, other, now())).toMatchObject({ ok: false, message: expect.stringContaining('AppID 不对') })
    const { rows: kept } = await pool.query("select 1 from wechat_tokens where app_id = 'wxother'")
    expect(kept).toEqual([])
  })
})

describe('order reviews of WeChat', () => {
  it('become reviews of the order line they belong to, by payment or order number, read before they are shown', async () => {
    const [byNumber, byPayment] = [await orderNumber(), await orderNumber(['spring-tea-50', 'spring-tea-100'])]
    wechat.comments = [
      comment({ busiOrderId: byNumber.number }),
      comment({
        commentId: '9223372036854775999',
        wxPayId: byPayment.number,
        stars: 1,
        text: '漏发了一罐。',
        at: seconds(1),
        images: 2,
      }),
      comment({ commentId: '3', busiOrderId: 'later', stars: 3, text: '' }),
    ]
    expect(await pullTradeReviews(pool, account, now())).toEqual({
      ok: true,
      value: { read: 3, taken: 2, changed: 0, waiting: 1, reviewedHere: 0 },
    })
    const theirs = { state: 'submitted', origin: 'wechat', grade: 'wechat', verified: true, nickname: '林***桃', revision: 1 }
    expect(await rows()).toMatchObject([
      { ...theirs, text: '香气清，回甘快。', rating: 5, sku: 'spring-tea-50' },
      { ...theirs, text: '漏发了一罐。', rating: 1 },
    ])
    const { rows: told } = await pool.query(`select count(*)::integer as n from outbox where event = 'review.complained'`)
    expect(told).toEqual([{ n: 1 }])
  })

  it('are there once, however often and by however many they are pulled', async () => {
    await pool.query('delete from wechat_trade_reviews')
    const pulls = await Promise.all([1, 2, 3].map(() => pullTradeReviews(pool, account, now())))
    expect(pulls.every(({ ok }) => ok)).toBe(true)
    expect(await rows()).toHaveLength(2)
    expect(await readOutcomes(pool, account.appId)).toMatchObject({ taken: 2, waiting: 1, reviewedHere: 0 })
  })

  it('wait for their order, and are forgotten when it does not come', async () => {
    const { key } = await orderNumber()
    await pool.query("update orders set order_id = 'later' where id = $1", [key])
    expect(await pullTradeReviews(pool, account, now())).toMatchObject({ value: { taken: 1, waiting: 0 } })
    expect((await rows()).map(({ text }) => text)).toContain('（买家只打了分，没有写文字）')
    wechat.comments.push(comment({ commentId: '4', at: seconds(1) }))
    await pullTradeReviews(pool, account, now())
    wechat.now += 31 * DAY_MS
    await pullTradeReviews(pool, account, now())
    expect(await readOutcomes(pool, account.appId)).toMatchObject({ waiting: 0 })
    const { rows: kept } = await pool.query("select outcome, body from wechat_trade_reviews where comment_id = '4'")
    expect(kept).toEqual([{ outcome: 'forgotten', body: null }])
  })

  it('change here when their authors change them there, as a further revision of theirs', async () => {
    wechat.comments[0] = { ...wechat.comments[0]!, stars: 2, text: '第二罐有霉味。', at: seconds(3) }
    expect(await pullTradeReviews(pool, account, now())).toMatchObject({ value: { changed: 1, taken: 0 } })
    expect((await rows())[0]).toMatchObject({ text: '第二罐有霉味。', rating: 2, revision: 2, sku: 'spring-tea-50' })
    const { rows: last } = await pool.query(
      `select action, actor_kind, detail->>'door' as door from review_decisions order by seq desc limit 1`,
    )
    expect(last).toEqual([{ action: 'edit', actor_kind: 'author', door: 'wechat' }])
    expect((await verifyEvidence(pool)).broken).toBeNull()
  })

  it('stay with WeChat when the order line has a review that was written here', async () => {
    const { key, number } = await orderNumber(['spring-tea-100'])
    await submitted(pool, { product, orderKey: key, content: { sku: 'spring-tea-100' } })
    wechat.comments.push(comment({ commentId: '5', busiOrderId: number, at: seconds(1) }))
    expect(await pullTradeReviews(pool, account, now())).toMatchObject({ value: { reviewedHere: 1, taken: 0 } })
  })

  it('come page after page', async () => {
    const numbers = await Promise.all(Array.from({ length: 60 }, () => orderNumber()))
    const before = (await rows()).length
    wechat.comments.push(
      ...numbers.map(({ number }, n) =>
        comment({ commentId: `page-${n}`, busiOrderId: number, text: `第 ${n} 位：${number}`, at: seconds(1) - n }),
      ),
    )
    expect(await pullTradeReviews(pool, account, now())).toMatchObject({ value: { taken: 60 } })
    expect(await rows()).toHaveLength(before + 60)
  })

  it('are left as they are when WeChat is silent, talks rubbish or refuses, and nothing of it is lost', async () => {
    for (const fault of ['silent', 'rubbish', { errcode: -10007 }] as const) {
      wechat.faults = [fault]
      expect(await pullTradeReviews(pool, account, now()), JSON.stringify(fault)).toMatchObject({ ok: false })
    }
    wechat.faults = [{ errcode: -10007 }]
    expect(await pullTradeReviews(pool, account, now())).toMatchObject({ message: expect.stringContaining('没有开通“交易评价”') })
    expect((await pullTradeReviews(pool, account, now())).ok).toBe(true)
  })
})
