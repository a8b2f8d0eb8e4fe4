import { beforeEach, expect, test } from 'vitest'
import { hashMemberKeys } from '#orders/member-keys.ts'
import { readMeasured } from '../../builders/measured-state.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

const START = Date.parse('2026-11-20T12:00:00.000Z')
const HOURS = 3_600_000
const PAID = new Date(START - HOURS).toISOString()

let hub: TestMeasuring
let article: string
let clip: string
let serial = 0

beforeEach(async () => {
  hub = await testMeasuring(new Date(START).toISOString())
  article = await hub.subject('articles')
  clip = await hub.subject('short-videos')
})

const open = (subject: string, hoursBefore: number, rest: object = { visitor: 'v_buyer001' }) => {
  const at = START - hoursBefore * HOURS
  return { id: idAt(at, ++serial), type: 'open', subject, at, channel: 'wecom', ...rest }
}
const order = (rest: object = {}) => ({
  orderId: 'A',
  version: 1,
  status: 'paid',
  paidAt: PAID,
  amountFen: 100,
  buyer: { visitor: 'v_buyer001' },
  ...rest,
})
const winner = async () => (await readMeasured(hub.pool)).credits[0]?.content

test('an open that is stored 48 h after the order still counts, a millisecond later it does not', async () => {
  await hub.importEvents([open(article, 30)])
  await hub.importOrders([order()])
  expect(await winner()).toBe(article)

  hub.setNow(START + 48 * HOURS + 1)
  await hub.importEvents([open(article, 3)])
  await hub.importEvents([open(clip, 2)])
  expect(await winner()).toBe(article)
  expect((await readMeasured(hub.pool)).shares.filter((share) => share.model === 'assist')).toEqual([])

  hub.setNow(START + 48 * HOURS)
  await hub.importEvents([open(clip, 4)])
  expect(await winner()).toBe(clip)
})

test('a frozen credit stays when the order is told again, with another payment time, a refund and late opens', async () => {
  await hub.importEvents([open(article, 30), open(clip, 400)])
  await hub.importOrders([order()])
  hub.setNow(START + 100 * HOURS)
  await hub.importEvents([open(clip, 2)])
  await hub.importOrders([
    order({
      version: 2,
      status: 'refunded',
      refundedFen: 40,
      paidAt: new Date(START - 399 * HOURS).toISOString(),
      scene: { subject: clip },
    }),
  ])
  const { credits, shares } = await readMeasured(hub.pool)
  expect(credits).toMatchObject([{ content: article, rule: 'last-open' }])
  expect(shares.find((share) => share.model === 'linear')).toMatchObject({ content: article, fen: 60 })
})

test('what an order said within 48 h counts, in its highest version', async () => {
  await hub.importEvents([open(article, 30), open(clip, 200)])
  await hub.importOrders([order({ version: 5, scene: { subject: clip } })])
  hub.setNow(START + 47 * HOURS)
  await hub.importOrders([order({ version: 4 })])
  expect(await winner()).toBe(clip)
  await hub.importOrders([order({ version: 6 })])
  expect(await winner()).toBe(article)
})

test('an order paid only after it froze is judged by its first version with a payment, on the opens known at the freeze', async () => {
  await hub.importEvents([open(article, 30)])
  await hub.importOrders([order({ status: 'created', paidAt: undefined })])
  expect((await readMeasured(hub.pool)).credits).toEqual([])
  hub.setNow(START + 60 * HOURS)
  await hub.importEvents([open(clip, 0)])
  await hub.importOrders([order({ version: 2, paidAt: new Date(START + 59 * HOURS).toISOString() })])
  expect(await winner()).toBe(article)
})

test('a tie that is learnt after the freeze joins persons and buyers, but moves no credit', async () => {
  // The buyer's phone v_phone001 saw the article; that it is theirs too is learnt 50 h after the order.
  await hub.importEvents([open(article, 5, { visitor: 'v_phone001' }), open(clip, 6)])
  await hub.importOrders([order()])
  hub.setNow(START + 50 * HOURS)
  const identify = { type: 'identify', at: START - 10 * HOURS, memberId: 'm1', channel: 'site' }
  await hub.importEvents([
    { ...identify, id: idAt(START, ++serial), visitor: 'v_phone001' },
    { ...identify, id: idAt(START, ++serial), visitor: 'v_buyer001' },
  ])
  const { credits, pairs } = await readMeasured(hub.pool)
  const m1 = `member ${hashMemberKeys(hub.measuring.visitorKey, 'mall', { memberId: 'm1' })!.first.toString('hex')}`
  expect(credits).toMatchObject([{ content: clip, buyer: m1 }])
  expect(pairs.map((pair) => pair.person)).toEqual([m1, m1])
})

test('the same tie, learnt in time, moves the credit', async () => {
  await hub.importEvents([open(article, 5, { visitor: 'v_phone001' }), open(clip, 6)])
  await hub.importOrders([order({ buyer: { visitor: 'v_buyer001', memberId: 'm1' } })])
  expect(await winner()).toBe(clip)
  hub.setNow(START + 47 * HOURS)
  await hub.importEvents([
    { id: idAt(START, ++serial), type: 'identify', at: START - 10 * HOURS, memberId: 'm1', visitor: 'v_phone001' },
  ])
  expect(await winner()).toBe(article)
})

test('a frozen credit still stands on a tie that its order has taken back since', async () => {
  // Order T ties v_phone001 to m1; the credit of order A (of m1) stands on it. After the freeze T says another visitor.
  await hub.importEvents([open(article, 5, { visitor: 'v_phone001' })])
  await hub.importOrders([
    order({ orderId: 'T', buyer: { visitor: 'v_phone001', memberId: 'm1' } }),
    order({ buyer: { memberId: 'm1' } }),
  ])
  expect((await readMeasured(hub.pool)).credits.map((credit) => credit.content)).toEqual([article, article])
  hub.setNow(START + 49 * HOURS)
  await hub.importOrders([order({ orderId: 'T', version: 2, buyer: { visitor: 'v_other001', memberId: 'm1' } })])
  const { credits, pairs } = await readMeasured(hub.pool)
  expect(credits.map((credit) => credit.content)).toEqual([article, article])
  expect(pairs.map((pair) => pair.person.split(' ')[0])).toEqual(['visitor'])
})
