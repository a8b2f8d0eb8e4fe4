import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { WechatAccount } from '#integrations/wechat/account.ts'
import { followCallback } from '#integrations/wechat/callbacks/follow-callback.ts'
import { SHOP_CALLBACK_PATH, shopCallbacks } from '#integrations/wechat/shop/callbacks.ts'
import { takeShopEvent } from '#integrations/wechat/shop/shop-event.ts'
import { pullShopOrders, takeDueOrders } from '#integrations/wechat/shop/take-shop-orders.ts'
import { walkOn } from '#integrations/wechat/shop/walk-list.ts'
import { storeOrders } from '#measurement/store-orders.ts'
import { parseOrder } from '#orders/parse-order.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { askWechatCallback } from '#server/front/wechat-callback.ts'
import { type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'
import { wrap } from '../../fakes/wechat/events.ts'
import type { SimulatedOrder } from '../../fakes/wechat/shop.ts'
import { SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'

// More than 2^53, as WeChat's are.
const ID = '3705115058471208928'

let hub: TestMeasuring
let wechat: Simulator
let account: WechatAccount

beforeAll(async () => {
  wechat = await startSimulator()
  account = { ...SIMULATED, host: wechat.host }
  Object.assign(process.env, {
    WECHAT_API_HOST: wechat.host,
    WECHAT_SHOP_APPID: SIMULATED.appId,
    WECHAT_SHOP_SECRET: SIMULATED.secret,
  })
})
afterAll(async () => {
  for (const name of ['WECHAT_API_HOST', 'WECHAT_SHOP_APPID', 'WECHAT_SHOP_SECRET']) delete process.env[name]
  await wechat.close()
})
beforeEach(async () => {
  hub = await testMeasuring()
  Object.assign(wechat, { now: hub.now().getTime(), faults: [], asked: [], orders: [] })
  wechat.tokens.given = []
})

const clock = () => new Date(wechat.now)
const seconds = (hoursAgo: number) => Math.floor((wechat.now - hoursAgo * HOUR_MS) / 1_000)
const order = (more: Partial<SimulatedOrder> = {}): SimulatedOrder => ({
  orderId: ID,
  status: 20,
  updatedAt: seconds(1),
  paidAt: seconds(2),
  fen: 12_900,
  freight: 900,
  openid: 'o-buyer',
  unionid: 'u-buyer',
  skus: [{ code: 'TEA-50', count: 2, fen: 12_000 }],
  ...more,
})
const pull = () => pullShopOrders(hub.pool, account, clock)
const stored = async () =>
  (
    await hub.pool.query(
      `select order_id, status, amount_fen, refunded_fen, counted, version, body->'items' as items, member_id is not null as has_buyer
       from orders where source = 'wechat-shop' order by order_id`,
    )
  ).rows
const versions = async () => (await hub.pool.query('select version from order_versions order by version')).rows.length
const listed = () => wechat.asked.filter((path) => path === '/channels/ec/order/list/get').length
const read = () => wechat.asked.filter((path) => path === '/channels/ec/order/get').length

describe('orders of the shop', () => {
  it('are taken as orders of any other mall, by their whole numbers', async () => {
    wechat.orders = [
      order(),
      order({ orderId: '3705115058471208929', status: 10, paidAt: undefined }),
      order({ orderId: '3705115058471208930', status: 250, paidAt: undefined }),
    ]
    expect(await pull()).toBe(3)
    expect(await stored()).toMatchObject([
      {
        order_id: ID,
        status: 'paid',
        amount_fen: 12_900,
        counted: true,
        has_buyer: true,
        items: [{ sku: 'TEA-50', quantity: 2, amountFen: 12_000 }],
      },
      { order_id: '3705115058471208929', status: 'created', counted: false },
      { order_id: '3705115058471208930', status: 'cancelled', counted: false },
    ])
    // Who bought is the same person as by the same unionid in another mall.
    const elsewhere = parseOrder(
      { orderId: 'm1', version: 1, status: 'paid', paidAt: wechat.now, amountFen: 1, buyer: { unionid: 'u-buyer' } },
      clock(),
    )
    if (!elsewhere.ok) throw new Error(elsewhere.message)
    await storeOrders(hub.pool, await openVisitorKey(hub.pool, undefined), [{ source: 'mall', order: elsewhere.value }], clock())
    const buyers = await hub.pool.query('select distinct member_id from orders where order_id in ($1, $2)', [ID, 'm1'])
    expect(buyers.rowCount).toBe(1)
  })

  it('are paid back as far as their after-sales are done', async () => {
    wechat.orders = [
      order({
        refunds: [
          { id: '2000000000000000001', fen: 3_000, isDone: true },
          { id: '2000000000000000002', fen: 5_000, isDone: false },
        ],
      }),
    ]
    await pull()
    expect(await stored()).toMatchObject([{ refunded_fen: 3_000, counted: true, status: 'paid' }])
    // The after-sale ends, and the order itself says nothing new.
    wechat.orders[0]!.refunds![1]!.isDone = true
    await takeShopEvent(
      hub.pool,
      { said: { Event: 'channels_ec_aftersale_update', finder_shop_aftersale_status_update: { order_id: ID } } },
      clock(),
    )
    await pull()
    expect(await stored()).toMatchObject([{ refunded_fen: 8_000 }])
    Object.assign(wechat.orders[0]!, { status: 200, updatedAt: seconds(0) })
    await takeShopEvent(hub.pool, { said: { Event: 'channels_ec_order_cancel', order_info: { order_id: ID } } }, clock())
    await pull()
    expect(await stored()).toMatchObject([{ status: 'refunded', refunded_fen: 12_900, counted: false }])
  })

  it('name the live they came about in, by its room and hour or by what WeChat calls it', async () => {
    const live = await hub.subject('live-streams')
    const document = live.slice('live-streams:'.length)
    await hub.pool.query(
      `insert into wechat_lives (app_id, export_id, began_at, subject, figures) values ($1, 'export/1', now(), $2, '{"live_id":"9007199254740993"}')`,
      [SIMULATED.appId, live],
    )
    await hub.pool.query(
      `insert into live_streams (id, title, slug, room_reference, starts_at) values ($1, '直播', 'live', 'sphRoom', $2)`,
      [document, new Date(wechat.now - 3 * HOUR_MS)],
    )
    wechat.orders = [
      order({ orderId: '1', scene: 2, liveId: '9007199254740993' }),
      order({ orderId: '2', scene: 2, finderId: 'sphRoom' }),
      order({ orderId: '3', scene: 6, finderId: 'sphRoom' }),
    ]
    await pull()
    const { rows } = await hub.pool.query(
      `select o.order_id, c.rule, s.document::text as document from orders o join credits c on c.order_key = o.id
       left join subjects s on s.id = c.content_id order by o.order_id`,
    )
    expect(rows).toMatchObject([
      { order_id: '1', rule: 'live', document },
      { order_id: '2', rule: 'live', document },
      { order_id: '3', document: null },
    ])
    expect((await hub.pool.query('select scene from wechat_shop_orders order by order_id')).rows).toEqual([
      { scene: 2 },
      { scene: 2 },
      { scene: 6 },
    ])
  })
})

describe('the list', () => {
  it('is walked through to its end in windows of a week, and every ten minutes from where it ended', async () => {
    wechat.orders = Array.from({ length: 105 }, (_, index) => order({ orderId: `${1_000 + index}`, updatedAt: seconds(24 * 30) }))
    expect(await pull()).toBe(105)
    // 90 days in windows of six, each with a little of the one before, and one further page.
    expect(listed()).toBe(17)
    wechat.asked = []
    expect(await pull()).toBe(0)
    expect(listed()).toBe(0)
    wechat.now += 10 * MINUTE_MS
    wechat.orders.push(order({ updatedAt: seconds(0) }))
    expect(await pull()).toBe(1)
    expect(listed()).toBe(1)
  })

  it('that broke off in the middle goes on there, and nothing is stored twice', async () => {
    wechat.orders = Array.from({ length: 104 }, (_, index) => order({ orderId: `${1_000 + index}`, updatedAt: seconds(2) }))
    while ((await hub.pool.query("select 1 from wechat_shop_walks where next_key = 'key-100'")).rowCount === 0)
      expect(await walkOn(hub.pool, account, clock())).toEqual({ ok: true, value: true })
    wechat.faults = ['silent']
    expect((await walkOn(hub.pool, account, clock())).ok).toBe(false)
    const { rows } = await hub.pool.query('select next_key, problem from wechat_shop_walks')
    expect(rows).toMatchObject([{ next_key: 'key-100', problem: expect.stringContaining('没有应答') }])
    wechat.now += 10 * MINUTE_MS
    await pull()
    expect((await stored()).length).toBe(104)
    expect(await versions()).toBe(104)
  })

  it('has one walker and each order one reader, whoever asks', async () => {
    wechat.orders = Array.from({ length: 40 }, (_, index) => order({ orderId: `${1_000 + index}` }))
    await Promise.all([pull(), pull(), pull()])
    await pull()
    expect((await stored()).length).toBe(40)
    expect(read()).toBe(40)
  })
})

describe('a callback', () => {
  const tell = (said: object) => takeShopEvent(hub.pool, { said: said as Record<string, unknown> }, clock())

  it('has its order read at once; told twice, in any order and beside the list, it is one version', async () => {
    wechat.orders = [order()]
    await pull()
    await tell({ Event: 'channels_ec_order_pay', order_info: { order_id: ID } })
    await tell({ Event: 'channels_ec_order_new', order_info: { order_id: ID } })
    await pull()
    expect(await versions()).toBe(1)
    Object.assign(wechat.orders[0]!, { status: 100 })
    expect(await tell({ Event: 'channels_ec_order_confirm', order_info: { order_id: ID } })).toBe(true)
    await takeDueOrders(hub.pool, account, clock)
    expect(await versions()).toBe(1)
    Object.assign(wechat.orders[0]!, { fen: 11_000 })
    await tell({ Event: 'channels_ec_order_ext_info_update', order_info: { order_id: ID } })
    await takeDueOrders(hub.pool, account, clock)
    // WeChat's clock has not moved, and still the newer one counts.
    expect(await stored()).toMatchObject([{ amount_fen: 11_000 }])
  })

  it('whose number has lost its last digits hurries the list instead', async () => {
    await pull()
    wechat.orders = [order({ updatedAt: seconds(0) })]
    wechat.asked = []
    expect(await tell({ Event: 'channels_ec_order_new', order_info: { order_id: Number(ID) } })).toBe(true)
    expect(await pull()).toBe(1)
    expect(await stored()).toMatchObject([{ order_id: ID }])
  })

  it('comes sealed through a door of its own, and its long number stays whole', async () => {
    const [token, aesKey] = ['QDG6eK', 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C']
    Object.assign(process.env, { PAYLOAD_SECRET: 's'.repeat(43), WECHAT_SHOP_TOKEN: token, WECHAT_SHOP_AES_KEY: aesKey })
    const message = `{"ToUserName":"gh","Event":"channels_ec_order_new","CreateTime":1,"order_info":{"order_id":${ID}}}`
    const call = wrap({ url: SHOP_CALLBACK_PATH, token, aesKey, appId: SIMULATED.appId }, message, wechat.now)
    const request = Object.assign(Readable.from([Buffer.from(call.body)]), {
      method: 'POST',
      headers: {},
      complete: true,
      socket: { bytesRead: 0 },
    })
    const asked = { url: new URL(call.address, 'http://hub'), measuring: { pool: hub.pool, clock }, address: '192.0.2.1' }
    expect((await askWechatCallback(request as unknown as IncomingMessage, asked))?.status).toBe(200)
    const { rows } = await hub.pool.query<{ id: string }>('select id from wechat_events')
    await followCallback(hub.pool, rows[0]!.id, shopCallbacks.reactions, clock())
    expect((await hub.pool.query('select order_id from wechat_shop_orders')).rows).toEqual([{ order_id: ID }])
    delete process.env.WECHAT_SHOP_TOKEN
    expect(
      (
        await askWechatCallback(
          Object.assign(Readable.from([Buffer.from(call.body)]), {
            method: 'POST',
            headers: {},
            complete: true,
            socket: { bytesRead: 0 },
          }) as unknown as IncomingMessage,
          asked,
        )
      )?.status,
    ).toBe(404)
    delete process.env.WECHAT_SHOP_AES_KEY
  })

  it('about anything else, or without a shop, is left alone', async () => {
    expect(await tell({ Event: 'subscribe' })).toBe(false)
    expect(await tell({})).toBe(false)
    delete process.env.WECHAT_SHOP_APPID
    expect(await tell({ Event: 'channels_ec_order_pay', order_info: { order_id: ID } })).toBe(false)
    process.env.WECHAT_SHOP_APPID = SIMULATED.appId
    expect((await hub.pool.query('select 1 from wechat_shop_orders')).rowCount).toBe(0)
  })
})

describe('an order that cannot be read', () => {
  const standing = async () =>
    (await hub.pool.query('select order_id, problem, due_at from wechat_shop_orders order by order_id')).rows

  it('is tried again, ever more rarely; one that makes no sense is given up and said', async () => {
    wechat.orders = [order(), order({ orderId: '2', status: 77 })]
    await pull()
    expect(await standing()).toMatchObject([
      { order_id: '2', due_at: null, problem: expect.stringContaining('读不懂') },
      { order_id: ID, problem: null },
    ])
    Object.assign(wechat.orders[0]!, { fen: 10_000 })
    await takeShopEvent(hub.pool, { said: { Event: 'channels_ec_order_pay', order_info: { order_id: ID } } }, clock())
    wechat.faults = ['rubbish']
    await takeDueOrders(hub.pool, account, clock)
    expect((await standing())[1]).toMatchObject({ due_at: new Date(wechat.now + 2 * MINUTE_MS) })
    wechat.now += 2 * MINUTE_MS
    await takeDueOrders(hub.pool, account, clock)
    expect(await stored()).toMatchObject([{ amount_fen: 10_000 }])
  })

  it('that was being read when its reader died is read by the next', async () => {
    wechat.orders = [order()]
    await hub.pool.query(
      `insert into wechat_shop_orders (app_id, order_id, told_at, due_at, tries, version) values ($1, $2, $3, $4, 1, $5)`,
      [SIMULATED.appId, ID, clock(), new Date(wechat.now + 2 * MINUTE_MS), seconds(1) * 1_000],
    )
    expect(await takeDueOrders(hub.pool, account, clock)).toBe(0)
    wechat.now += 2 * MINUTE_MS
    expect(await takeDueOrders(hub.pool, account, clock)).toBe(1)
    expect(await stored()).toMatchObject([{ order_id: ID, status: 'paid' }])
  })

  it('of an account that may not ask waits, and asks no further', async () => {
    wechat.orders = [order(), order({ orderId: '2' })]
    for (let more = true; more; ) {
      const walked = await walkOn(hub.pool, account, clock())
      more = walked.ok && walked.value
    }
    wechat.faults = [{ errcode: 48001 }]
    wechat.asked = []
    await takeDueOrders(hub.pool, account, clock)
    expect(read()).toBe(1)
    wechat.now += DAY_MS
    expect(await takeDueOrders(hub.pool, account, clock)).toBe(2)
  })
})
