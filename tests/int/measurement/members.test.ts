import type { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeMemberLink, readMemberLink } from '#measurement/members/member-link.ts'
import { findMemberSession, signIn, signOut } from '#measurement/members/sessions.ts'
import { DAY_MS } from '#platform/days.ts'
import { askMember } from '#server/front/member.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

const NOW = '2026-11-20T12:00:00.000Z'
let hub: TestMeasuring
let article: string
let serial = 0

beforeEach(async () => {
  hub = await testMeasuring(NOW)
  article = await hub.subject('articles')
})
afterEach(() => hub.measuring.close())

const order = (orderId: string, buyer: object) => ({
  orderId,
  version: 1,
  status: 'paid',
  paidAt: '2026-11-20T11:00:00Z',
  amountFen: 9_900,
  buyer,
})
async function putOrder(orderId: string, buyer: object): Promise<number> {
  await hub.importOrders([order(orderId, buyer)])
  const { rows } = await hub.pool.query<{ id: number }>('select id from orders where order_id = $1', [orderId])
  return rows[0]!.id
}
const linkOf = (orderKey: number) =>
  `/member/${makeMemberLink(orderKey, { key: hub.measuring.memberLinkKey, now: hub.now() }).token}`
const ask = async (method: string, path: string, headers: Record<string, string> = {}, isStaff = false) =>
  (await askMember({ method, headers } as unknown as IncomingMessage, path, {
    measuring: hub.measuring,
    isSecure: true,
    isStaff,
  }))!
const ties = async () =>
  (await hub.pool.query('select visitor_id, member_id, fact from ties where replaced_at = $1', ['infinity'])).rows
const cookieOf = (header: string | undefined) => /^hub_member=([^;]*)/.exec(header ?? '')?.[1] ?? ''

test('a link is good for its order and 30 days, and nothing can be made up or changed in it', () => {
  const at = { key: hub.measuring.memberLinkKey, now: hub.now() }
  const { token } = makeMemberLink(1234, at)
  expect(readMemberLink(token, at)).toBe(1234)
  expect(readMemberLink(token, { ...at, now: new Date(hub.now().getTime() + 30 * DAY_MS + 1_000) })).toBeUndefined()
  const [, expires, signature] = token.split('.')
  for (const forged of [`zz.${expires}.${signature}`, `${token}a`, '', '..', `ya.${expires}.${'a'.repeat(32)}`]) {
    expect(readMemberLink(forged, at), forged).toBeUndefined()
  }
  expect(readMemberLink(token, { ...at, key: Buffer.from('another') })).toBeUndefined()
})

test('opening the link changes nothing; its button signs in, ties the browser and leads to the member’s page', async () => {
  const link = linkOf(await putOrder('4200001', { memberId: 'm-1' }))
  const page = await ask('GET', link, { cookie: 'hub_v=v_reader01' })
  expect(page).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' } })
  expect(page.headers).not.toHaveProperty('set-cookie')
  expect(page.body).toContain(`<form action="${link}" method="post">`)
  expect(await ties()).toEqual([])

  const signed = await ask('POST', link, { cookie: 'hub_v=v_reader01' })
  expect(signed).toMatchObject({ status: 303, headers: { location: '/me' } })
  expect(signed.headers?.['set-cookie']).toMatch(
    /^hub_member=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure$/,
  )
  expect(await ties()).toMatchObject([{ fact: expect.stringMatching(/^event:/) }])
  const session = await findMemberSession(hub.pool, cookieOf(signed.headers?.['set-cookie']), hub.now())
  expect(session).toMatchObject({ orderTail: '0001' })
})

test('a colleague, an own device’s link, a reader who refused and another site’s form tie nobody', async () => {
  const link = linkOf(await putOrder('4200001', { memberId: 'm-1' }))
  expect((await ask('POST', link, { cookie: 'hub_v=v_reader01' }, true)).status).toBe(303)
  expect((await ask('POST', link, { cookie: 'hub_v=v_reader01; hub_no=1' })).status).toBe(303)
  expect((await ask('POST', link, { cookie: 'hub_v=v_reader01', 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect(await ties()).toEqual([])
  expect((await hub.pool.query('select from member_sessions')).rowCount).toBe(2)
})

test('an order that names no member, an unknown order and a used-up link sign nobody in', async () => {
  const anonymous = linkOf(await putOrder('4200002', { visitor: 'v_reader01' }))
  for (const link of [anonymous, linkOf(999_999), '/member/x.y.z']) {
    const answer = await ask('POST', link)
    expect(answer.status, link).toBe(404)
    expect(answer.headers).not.toHaveProperty('set-cookie')
  }
  expect((await ask('DELETE', linkOf(1))).status).toBe(405)
})

test('signing out ends the session at once, time ends it by itself', async () => {
  const key = await putOrder('4200001', { memberId: 'm-1' })
  const session = (await signIn(hub.pool, key, hub.now()))!
  expect(await findMemberSession(hub.pool, session.token, new Date(session.expiresAt.getTime() - 1))).toBeDefined()
  expect(await findMemberSession(hub.pool, session.token, session.expiresAt)).toBeUndefined()
  const answer = await ask('POST', '/member/sign-out', { cookie: `hub_member=${session.token}` })
  expect(answer).toMatchObject({ status: 303, headers: { 'set-cookie': expect.stringMatching(/^hub_member=; .*Max-Age=0/) } })
  expect(await findMemberSession(hub.pool, session.token, hub.now())).toBeUndefined()
  for (const nonsense of [undefined, '', 'a'.repeat(43), "'; drop table orders"]) {
    expect(await findMemberSession(hub.pool, nonsense, hub.now())).toBeUndefined()
  }
})

test('identify over /collect ties the visitor to the member of the session that came with it, and to nobody without one', async () => {
  const first = (await signIn(hub.pool, await putOrder('a', { memberId: 'm-1' }), hub.now()))!
  const second = (await signIn(hub.pool, await putOrder('b', { memberId: 'm-2' }), hub.now()))!
  const identify = (visitor: string, token: string | undefined) => {
    const at = hub.now().getTime()
    const events = [{ id: idAt(at, ++serial), type: 'identify', at, memberId: 'm-2' }]
    return hub.collect(
      { v: 1, sentAt: at, visitor, page: hub.freshPage(), events },
      { findMember: async () => (await findMemberSession(hub.pool, token, hub.now()))?.member },
    )
  }
  expect((await identify('v_phone001', undefined)).json.rejected).toEqual([{ index: 0, reason: 'identify-session' }])
  expect((await identify('v_phone001', first.token)).json.accepted).toBe(1)
  expect((await identify('v_laptop01', second.token)).json.accepted).toBe(1)
  await signOut(hub.pool, first.token)
  expect((await identify('v_tablet01', first.token)).json.rejected).toEqual([{ index: 0, reason: 'identify-session' }])
  const { rows } = await hub.pool.query(
    `select o.order_id, count(*) as visitors from ties t join orders o on o.member_id = t.member_id group by 1 order by 1`,
  )
  expect(rows).toEqual([
    { order_id: 'a', visitors: 1 },
    { order_id: 'b', visitors: 1 },
  ])
})

test('what the browser read before it signed in is the member’s, who bought: it converts', async () => {
  const at = hub.now().getTime() - 2 * 3_600_000
  await hub.importEvents([{ id: idAt(at, 1), type: 'open', subject: article, visitor: 'v_reader01', at, channel: 'site' }])
  const link = linkOf(await putOrder('4200001', { memberId: 'm-1' }))
  const before = await hub.pool.query('select is_converted from pairs')
  await ask('POST', link, { cookie: 'hub_v=v_reader01' })
  const after = await hub.pool.query('select is_converted from pairs')
  expect([before.rows, after.rows]).toEqual([[{ is_converted: false }], [{ is_converted: true }]])
})
