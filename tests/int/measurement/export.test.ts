import { expect, test } from 'vitest'
import { erasePerson } from '#measurement/members/erase.ts'
import { exportPerson } from '#measurement/members/export.ts'
import { hashMemberKeys, hashVisitor } from '#orders/member-keys.ts'
import { idAt, testMeasuring } from '../../builders/measuring.ts'
import { submitted } from '../../builders/reviews.ts'

const NOW = '2026-11-20T12:00:00.000Z'
const day = (d: number) => `2026-11-${String(d).padStart(2, '0')}T04:00:00.000Z`

test('an export holds everything kept of one person, nothing of who shares a device, and nothing once erased', async () => {
  const hub = await testMeasuring(NOW)
  const article = await hub.subject('articles')
  let serial = 0
  const event = (type: string, at: string, rest: object) => ({ id: idAt(at, ++serial), type, at, channel: 'wecom', ...rest })
  const seen = (type: string, at: string, visitor: string) => event(type, at, { subject: article, visitor })
  const phone = 'v_phone0001'
  const tablet = 'v_tablet001'
  // The tablet is m1's until the 10th, m2's from then on.
  await hub.importEvents([
    seen('exposure', day(2), phone),
    seen('open', day(3), phone),
    seen('open', day(5), tablet),
    seen('engage', day(6), tablet),
    seen('open', day(12), tablet),
    event('identify', day(4), { visitor: phone, memberId: 'm1' }),
    event('identify', day(5), { visitor: tablet, memberId: 'm1' }),
    event('identify', day(10), { visitor: tablet, memberId: 'm2' }),
  ])
  await hub.importDeliveries([{ subject: article, visitor: phone, at: day(1), channel: 'official-account' }])
  const order = (orderId: string, memberId: string, rest: object = {}) => ({
    orderId,
    version: 1,
    status: 'paid',
    paidAt: day(7),
    amountFen: 9_900,
    buyer: { memberId, openid: `o_${memberId}` },
    inviter: 'm2',
    ...rest,
  })
  await hub.importOrders([order('A', 'm1'), order('A', 'm1', { version: 2, refundedFen: 900 }), order('B', 'm2')])
  const keyOf = async (orderId: string) =>
    (await hub.pool.query<{ id: number }>('select id from orders where order_id = $1', [orderId])).rows[0]!.id
  const [made] = (
    await hub.pool.query<{ id: string }>(
      "insert into products (id, name, slug, mode) values (gen_random_uuid(), '茶', 'tea', 'in-stock') returning id",
    )
  ).rows
  const memberHash = hashMemberKeys(hub.measuring.visitorKey, 'mall', { memberId: 'm1' })!.first.toString('hex')
  const product = made!.id
  await submitted(hub.pool, { product, content: { text: '会员写的' }, more: { memberHash } })
  await submitted(hub.pool, { product, content: { text: '订单链接写的' }, orderKey: await keyOf('A') })
  await submitted(hub.pool, { product, content: { text: '别人写的' }, orderKey: await keyOf('B') })
  for (const orderId of ['A', 'B'])
    await hub.pool.query(
      `insert into care_cases (id, source, kind, kind_by, opened_at, order_id, stored_at) values ($1, 'service', 'quality', 'import', $2, $3, $2)`,
      [`case-${orderId}`, day(8), orderId],
    )
  const exportOf = async (orderId: string) => exportPerson(hub.pool, { orderKey: await keyOf(orderId), now: new Date(NOW) })

  const exported = await exportOf('A')
  if (!exported.ok) throw new Error(exported.message)
  const { value } = exported
  const short = (kind: string, hash: Buffer) => `${kind}-${hash.toString('hex').slice(0, 8)}`
  const visitor = (id: string) => short('v', hashVisitor(hub.measuring.visitorKey, id))
  expect(value.person).toMatchObject({
    id: short('m', hashMemberKeys(hub.measuring.visitorKey, 'mall', { memberId: 'm1' })!.first),
    kind: 'member',
    furtherIds: 1,
  })
  expect(value.reviews.flatMap(({ revisions }) => revisions.map(({ text }) => text)).sort()).toEqual(
    ['会员写的', '订单链接写的'].sort(),
  )
  expect(value.events.map(({ type, at, visitor: by }) => [type, at, by])).toEqual([
    ['delivery', day(1), visitor(phone)],
    ['exposure', day(2), visitor(phone)],
    ['open', day(3), visitor(phone)],
    ['identify', day(4), visitor(phone)],
    ['open', day(5), visitor(tablet)],
    ['identify', day(5), visitor(tablet)],
    ['engage', day(6), visitor(tablet)],
  ])
  expect(value.touches.map(({ type, channel }) => [type, channel])).toEqual([
    ['delivery', 'official-account'],
    ['exposure', 'wecom'],
    ['open', 'wecom'],
    ['open', 'wecom'],
  ])
  expect(value.pairs).toEqual([
    {
      content: article,
      reach: { kind: 'delivery', at: day(1), channel: 'official-account' },
      open: { at: day(3), channel: 'wecom' },
      converted: true,
    },
  ])
  expect(value.ties.map(({ visitor: by, at }) => [by, at])).toEqual([
    [visitor(phone), day(4)],
    [visitor(tablet), day(5)],
  ])
  expect(value.orders).toMatchObject([
    {
      orderId: 'A',
      versions: [
        { version: 1, amountFen: 9_900 },
        { version: 2, refundedFen: 900 },
      ],
      credit: { rule: 'last-open', content: article, channel: 'wecom', touchAt: day(5) },
    },
  ])
  expect(value.cases).toMatchObject([{ source: 'service', kind: 'quality', openedAt: day(8), orderId: 'A' }])
  expect(JSON.stringify(value)).not.toContain('inviter')

  const before = await exportOf('B')
  expect(await erasePerson(hub.pool, { orderKey: await keyOf('A'), by: 'ann', now: new Date(NOW) })).toMatchObject({ ok: true })
  expect(await exportOf('A')).toMatchObject({ ok: false, kind: 'nobody' })
  expect(await exportOf('B')).toEqual(before)
  expect(await exportPerson(hub.pool, { orderKey: 9_999, now: new Date(NOW) })).toMatchObject({ kind: 'nobody' })
})
