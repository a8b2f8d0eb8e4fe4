import { beforeAll, describe, expect, test } from 'vitest'
import { codeOfChannel } from '#measurement/channels.ts'
import { linkOut } from '#measurement/links.ts'
import { hashMemberKeys, hashVisitor } from '#orders/member-keys.ts'
import { forgetFacts, readMeasured } from '../../builders/measured-state.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

let hub: TestMeasuring
let article: string
let clip: string
let live: string
let product: string

beforeAll(async () => {
  hub = await testMeasuring('2026-11-20T12:00:00.000Z')
  article = await hub.subject('articles')
  clip = await hub.subject('short-videos')
  live = await hub.subject('live-streams')
  product = await hub.subject('products')
})

const visitor = (id: string) => `visitor ${hashVisitor(hub.measuring.visitorKey, id).toString('hex')}`
const member = (memberId: string) =>
  `member ${hashMemberKeys(hub.measuring.visitorKey, 'mall', { memberId })!.first.toString('hex')}`
const day = (d: number, time = '00:00:00.000') => `2026-11-${String(d).padStart(2, '0')}T${time}Z`
let serial = 0
const event = (type: string, at: string, rest: object) => ({ id: idAt(at, ++serial), type, at, channel: 'wecom', ...rest })
const order = (orderId: string, paidAt: string, rest: object = {}) => ({
  orderId,
  version: 1,
  status: 'paid',
  paidAt,
  amountFen: 10_001,
  ...rest,
})

describe('pairs', () => {
  test('reach is the earliest exposure or delivery, a delivery before an exposure of the same time; open is the first', async () => {
    await forgetFacts(hub.pool)
    // v_reader01: exposure on the 3rd, delivery on the 2nd, exposure on the 2nd at the same ms: the delivery of the 2nd.
    // Opens on the 5th (wecom) and on the 4th (share): the 4th.
    await hub.importEvents([
      event('exposure', day(3), { visitor: 'v_reader01', subject: article }),
      event('exposure', day(2), { visitor: 'v_reader01', subject: article }),
      event('open', day(5), { visitor: 'v_reader01', subject: article }),
      event('open', day(4), { visitor: 'v_reader01', subject: article, channel: 'share' }),
      event('open', day(4), { visitor: 'v_reader01', subject: product }),
    ])
    const delivered = await hub.importDeliveries([
      { subject: article, visitor: 'v_reader01', at: day(2), channel: 'official-account' },
      { subject: article, visitor: 'v_reader01', at: day(2), channel: 'official-account' },
    ])
    expect(delivered.json).toMatchObject({ lines: 2, accepted: 1, duplicates: 1, rejectedCount: 0 })
    expect((await readMeasured(hub.pool)).pairs).toEqual([
      {
        content: article,
        person: visitor('v_reader01'),
        reach_at: new Date(day(2)),
        reach_kind: 2,
        reach_channel: codeOfChannel('official-account'),
        open_at: new Date(day(4)),
        open_channel: codeOfChannel('share'),
        is_converted: false,
      },
    ])
  })

  test('an earlier open that is learnt late takes a conversion back, though the credit stays', async () => {
    await forgetFacts(hub.pool)
    const buyer = { visitor: 'v_reader01' }
    await hub.importEvents([event('open', day(15), { ...buyer, subject: article })])
    await hub.importOrders([order('A', day(16), { buyer })])
    const standing = async () => {
      const { pairs, credits } = await readMeasured(hub.pool)
      return { converted: pairs.map((pair) => pair.is_converted), credited: credits.map((credit) => credit.content) }
    }
    expect(await standing()).toEqual({ converted: [true], credited: [article] })
    // 37 days before the order: the first open counts, and 720 hours after it are over.
    await hub.importEvents([event('open', '2026-10-10T00:00:00.000Z', { ...buyer, subject: article })])
    expect(await standing()).toEqual({ converted: [false], credited: [article] })
  })

  test('many devices of one member are one person, however late that is learnt', async () => {
    await forgetFacts(hub.pool)
    await hub.importEvents([
      event('exposure', day(1), { visitor: 'v_phone001', subject: article }),
      event('open', day(3), { visitor: 'v_laptop01', subject: article }),
    ])
    expect((await readMeasured(hub.pool)).pairs.map((pair) => pair.person).sort()).toEqual(
      [visitor('v_phone001'), visitor('v_laptop01')].sort(),
    )
    await hub.importEvents([
      event('identify', day(9), { visitor: 'v_phone001', memberId: 'm1' }),
      event('identify', day(8), { visitor: 'v_laptop01', memberId: 'm1' }),
    ])
    expect((await readMeasured(hub.pool)).pairs).toMatchObject([
      { person: member('m1'), reach_at: new Date(day(1)), open_at: new Date(day(3)) },
    ])
  })

  test('a shared device is each member in turn', async () => {
    await forgetFacts(hub.pool)
    // m1 is tied on the 5th, m2 on the 10th: before the 10th everything is m1's, from then on m2's.
    await hub.importEvents([
      event('open', day(2), { visitor: 'v_tablet01', subject: article }),
      event('open', day(11), { visitor: 'v_tablet01', subject: article }),
      event('open', day(10), { visitor: 'v_tablet01', subject: clip }),
      event('identify', day(10), { visitor: 'v_tablet01', memberId: 'm2' }),
      event('identify', day(5), { visitor: 'v_tablet01', memberId: 'm1' }),
    ])
    const { pairs } = await readMeasured(hub.pool)
    const expected = [
      { content: article, person: member('m1'), open_at: new Date(day(2)) },
      { content: article, person: member('m2'), open_at: new Date(day(11)) },
      { content: clip, person: member('m2'), open_at: new Date(day(10)) },
    ]
    expect(pairs).toHaveLength(3)
    expect(pairs).toEqual(expect.arrayContaining(expected.map((pair) => expect.objectContaining(pair))))
  })
})

describe('credit', () => {
  test('the last open in its own window wins; assists, first touch and linear stand beside it', async () => {
    await forgetFacts(hub.pool)
    // Paid on the 15th 12:00. Windows: article and clip > the 8th 12:00, live > the 14th 12:00.
    // article 8th 12:00:00.000 is exactly 7 days old: out. article 8th 12:00:00.001: in, the first touch.
    // clip 13th: in. live 14th 11:00: 25 h old, out. clip 15th 12:00:00.000 is not after paidAt: in, the winner.
    // article 15th 12:00:00.001 is after paidAt: out.
    // Linear: latest open per content = article (8th), clip (15th); net 10001 = 2 × 5000 + 1, the fen left over to the
    // later id (clip): 5001 and 5000. Assists: article of the 8th and clip of the 13th.
    const opens = [
      event('open', day(8, '12:00:00.000'), { visitor: 'v_buyer001', subject: article }),
      event('open', day(8, '12:00:00.001'), { visitor: 'v_buyer001', subject: article }),
      event('open', day(13), { visitor: 'v_buyer001', subject: clip, channel: 'share' }),
      event('open', day(14, '11:00:00.000'), { visitor: 'v_buyer001', subject: live }),
      event('open', day(15, '12:00:00.000'), { visitor: 'v_buyer001', subject: clip, channel: 'moments' }),
      event('open', day(15, '12:00:00.001'), { visitor: 'v_buyer001', subject: article }),
    ]
    await hub.importEvents(opens)
    await hub.importOrders([order('A', day(15, '12:00:00.000'), { buyer: { visitor: 'v_buyer001' } })])
    const { credits, shares } = await readMeasured(hub.pool)
    expect(credits).toEqual([
      {
        order_id: 'A',
        buyer: visitor('v_buyer001'),
        content: clip,
        rule: 'last-open',
        channel: codeOfChannel('moments'),
        touch_id: opens[4]!.id,
      },
    ])
    expect(shares).toEqual([
      { order_id: 'A', model: 'assist', seq: 1, content: clip, fen: 0, touch_id: opens[2]!.id },
      { order_id: 'A', model: 'assist', seq: 2, content: article, fen: 0, touch_id: opens[1]!.id },
      { order_id: 'A', model: 'first-touch', seq: 1, content: article, fen: 10_001, touch_id: opens[1]!.id },
      { order_id: 'A', model: 'linear', seq: 1, content: clip, fen: 5_001, touch_id: opens[4]!.id },
      { order_id: 'A', model: 'linear', seq: 2, content: article, fen: 5_000, touch_id: opens[1]!.id },
    ])
  })

  test('of opens at the same time the higher event id wins', async () => {
    await forgetFacts(hub.pool)
    await hub.importEvents([
      { ...event('open', day(10), { visitor: 'v_buyer001', subject: clip }), id: idAt(day(10), 0xffff) },
      { ...event('open', day(10), { visitor: 'v_buyer001', subject: article }), id: idAt(day(10), 0xfffe) },
    ])
    await hub.importOrders([order('A', day(11), { buyer: { visitor: 'v_buyer001' } })])
    expect((await readMeasured(hub.pool)).credits).toMatchObject([{ content: clip, rule: 'last-open' }])
  })

  test('an order that names its content gives it everything, by hub code, live and subject, in this order', async () => {
    await forgetFacts(hub.pool)
    const target = 'https://mall.example/p/1'
    const code = await linkOut(hub.pool, { content: article, target, channel: 'poster' }, hub.now())
    const productCode = await linkOut(hub.pool, { content: product, target }, hub.now())
    const liveId = live.split(':')[1]
    await hub.importEvents([event('open', day(10), { visitor: 'v_buyer001', subject: clip })])
    const buyer = { visitor: 'v_buyer001' }
    await hub.importOrders([
      order('A', day(11), { buyer, hub: code, scene: { liveId, subject: clip } }),
      order('B', day(11), { buyer, hub: productCode, scene: { liveId, subject: clip } }),
      order('C', day(11), { buyer, hub: 'neverMade', scene: { liveId: 'unknown', subject: clip } }),
      order('D', day(11), { buyer, scene: { subject: product } }),
      order('E', day(11), { hub: `${code}.v_buyer001` }),
      order('F', day(11), { hub: code }),
      order('G', day(11)),
    ])
    const { credits, shares } = await readMeasured(hub.pool)
    expect(credits.map(({ order_id, content, rule, channel }) => [order_id, content, rule, channel])).toEqual([
      ['A', article, 'hub', codeOfChannel('poster')],
      ['B', live, 'live', codeOfChannel('channels-live')],
      ['C', clip, 'subject', codeOfChannel('wecom')],
      ['D', clip, 'last-open', codeOfChannel('wecom')],
      ['E', article, 'hub', codeOfChannel('poster')],
      ['F', article, 'hub', codeOfChannel('poster')],
      ['G', null, 'none', null],
    ])
    expect(credits.map((credit) => credit.buyer)).toEqual([...Array(5).fill(visitor('v_buyer001')), null, null])
    expect(shares.filter((share) => share.order_id === 'A' && share.model !== 'assist')).toMatchObject([
      { model: 'first-touch', content: article, fen: 10_001 },
      { model: 'linear', content: article, fen: 10_001 },
    ])
  })

  test('a live is named by its id or by its room; of several lives in one room by the one that was on', async () => {
    await forgetFacts(hub.pool)
    const [first, second] = ['0193a000-0000-7000-8000-00000000000a', '0193a000-0000-7000-8000-00000000000b']
    await hub.pool.query(
      `insert into live_streams (id, room_reference, starts_at, updated_at, created_at)
       values ($1, 'room-1', $3, now(), now()), ($2, 'room-1', $4, now(), now())`,
      [first, second, day(5, '12:00:00'), day(12, '12:00:00')],
    )
    const scene = { liveId: 'room-1' }
    await hub.importOrders([
      order('before', day(4), { scene }),
      order('first', day(11), { scene }),
      // Half an hour before the planned start: hosts begin early.
      order('second', day(12, '11:30:00'), { scene }),
      order('by id', day(12, '11:30:00'), { scene: { liveId: first.toUpperCase() } }),
    ])
    expect((await readMeasured(hub.pool)).credits.map(({ order_id, content }) => [order_id, content])).toEqual([
      ['before', `live-streams:${first}`],
      ['by id', `live-streams:${first}`],
      ['first', `live-streams:${first}`],
      ['second', `live-streams:${second}`],
    ])
  })

  test('uncounted orders have no credit, and a refund changes the shares but stays in the cohort', async () => {
    await forgetFacts(hub.pool)
    const buyer = { memberId: 'm1' }
    await hub.importEvents([event('open', day(10), { memberId: 'm1', subject: article })])
    await hub.importOrders([
      order('created', day(11), { buyer, status: 'created' }),
      order('sample', day(11), { buyer, orderKind: 'sample' }),
      order('team', day(11), { buyer, team: { id: 't', state: 'open' } }),
      order('whole', day(11), { buyer, status: 'refunded', refundedFen: 10_001 }),
      order('part', day(11), { buyer }),
    ])
    await hub.importOrders([order('part', day(11), { buyer, version: 2, status: 'refunded', refundedFen: 1 })])
    await hub.importOrders([order('team', day(11), { buyer, version: 2, team: { id: 't', state: 'complete' } })])
    const { credits, shares } = await readMeasured(hub.pool)
    expect(credits.map((credit) => credit.order_id)).toEqual(['part', 'team'])
    expect(shares.find((share) => share.order_id === 'part' && share.model === 'linear')?.fen).toBe(10_000)
    await hub.importOrders([order('part', day(11), { buyer, version: 3, status: 'cancelled' })])
    expect((await readMeasured(hub.pool)).credits.map((credit) => credit.order_id)).toEqual(['team'])
  })
})
