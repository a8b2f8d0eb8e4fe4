import type { IncomingMessage } from 'node:http'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { openMeasuring } from '#measurement/measuring.ts'
import { askForErasure, findOwnRequest, listOpenRequests } from '#measurement/members/erasure-requests.ts'
import { MEMBER_COOKIE, signInMember } from '#measurement/members/sessions.ts'
import { putWechatMember } from '#measurement/members/wechat-member.ts'
import { hashOpenid } from '#orders/member-keys.ts'
import { findErased } from '#people/erased-keys.ts'
import type { Pool } from '#platform/database.ts'
import { keyedHash, openVisitorKey } from '#platform/keyed-hash.ts'
import { askMemberErasure } from '#server/front/member-erasure.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeColleagues, restOf } from '../../builders/rest.ts'

let payload: Payload
let pool: Pool
let key: Buffer
let staff: Awaited<ReturnType<typeof makeColleagues>>
let serial = 0

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  staff = await makeColleagues(payload)
})
beforeEach(() => pool.query('delete from rate_limits'))

/** Somebody who signed in with WeChat and never bought. */
async function signedIn() {
  const openid = `oReader00000000000000000${String(++serial).padStart(4, '0')}`
  const member = await putWechatMember(pool, key, { appId: 'wx5823bf96d3bd56c7', openid, unionid: `union-${serial}` }, new Date())
  const session = await signInMember(pool, member.id, new Date())
  return { openid, hash: member.keys.first, cookie: `${MEMBER_COOKIE}=${session!.token}` }
}

async function press(act: string, { cookie = '', site = 'same-origin', method = 'POST', at = '192.0.2.7' } = {}) {
  const measuring = await openMeasuring({
    ...{ pool, clock: () => new Date(), timeZone: 'Asia/Shanghai', visitorKey: undefined },
    ...{ pageSecret: 'secret-of-the-sessions', mallSecret: 'secret-of-the-mall' },
  })
  const request = { method, headers: { cookie, 'sec-fetch-site': site } } as unknown as IncomingMessage
  return (await askMemberErasure(request, act, { measuring, address: at }))!
}

it('a member who signed in asks once, takes it back, and nobody else does', async () => {
  const { hash, cookie } = await signedIn()
  expect((await press('/member/erasure/ask')).status).toBe(401)
  expect((await press('/member/erasure/ask', { cookie, site: 'cross-site' })).status).toBe(403)
  expect((await press('/member/erasure/ask', { cookie, method: 'GET' })).status).toBe(405)
  expect(await findOwnRequest(pool, hash)).toBeUndefined()
  const answer = await press('/en/member/erasure/ask', { cookie })
  expect([answer.status, answer.headers!.location]).toEqual([303, '/en/me#data'])
  const first = await findOwnRequest(pool, hash)
  await press('/member/erasure/ask', { cookie })
  expect(await findOwnRequest(pool, hash), 'the first one keeps its place').toEqual(first)
  expect((await press('/member/erasure/withdraw', { cookie })).headers!.location).toBe('/me#data')
  expect(await findOwnRequest(pool, hash)).toBeUndefined()
})

it('who presses too often waits', async () => {
  const statuses = []
  for (let n = 0; n < 31; n++) statuses.push((await press('/member/erasure/ask', { at: '192.0.2.8' })).status)
  expect(statuses.slice(-2)).toEqual([401, 429])
})

it('brand managers erase who asked, signed in with WeChat alone, or say why not; others may not', async () => {
  const rest = restOf(payload)
  const { token } = staff['brand-manager']
  const post = (path: string, body: object, by: string | undefined = token) =>
    rest('POST', `/api/personal-data/${path}`, { token: by, body })
  const ann = await signedIn()
  await askForErasure(pool, ann.hash, new Date())
  const [waiting] = await listOpenRequests(pool)
  expect(waiting).toMatchObject({ member: `m-${ann.hash.toString('hex').slice(0, 8)}`, tails: [] })
  const request = waiting!.id
  for (const path of ['export', 'find', 'erase', 'decline']) {
    expect((await rest('POST', `/api/personal-data/${path}`, { body: { request, answer: 'no' } })).status, path).toBe(401)
    for (const role of ['editor', 'moderator', 'analyst'] as const)
      expect((await post(path, { request, answer: 'no' }, staff[role].token)).status, `${path} ${role}`).toBe(403)
  }
  expect((await post('decline', { request, answer: ' ' })).status).toBe(400)
  expect((await post('decline', { request, answer: '请先结清售后。' })).status).toBe(200)
  expect((await post('decline', { request, answer: '再来一次' })).status).toBe(409)
  expect((await post('erase', { request })).status, 'a declined request is nobody’s leave to erase').toBe(404)
  expect(await findOwnRequest(pool, ann.hash)).toMatchObject({ answer: '请先结清售后。' })
  expect((await press('/member/erasure/withdraw', { cookie: ann.cookie })).status).toBe(303)
  await askForErasure(pool, ann.hash, new Date())
  expect(await findOwnRequest(pool, ann.hash)).toMatchObject({ answer: null })

  const copy = await rest('GET', `/api/personal-data?request=${request}`, { token })
  expect([copy.status, copy.body]).toMatchObject([
    200,
    { person: { kind: 'member', furtherIds: 1 }, orders: [], sessions: [{}], erasureRequests: [{ declinedAt: null }] },
  ])
  // Of two who press at once one erases.
  const both = await Promise.all([post('erase', { request }), post('erase', { request })])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
  expect(await listOpenRequests(pool)).toEqual([])
  expect((await press('/member/erasure/ask', { cookie: ann.cookie })).status, 'the session went with the member').toBe(401)
  const kept = await findErased(pool, [hashOpenid(key, ['wx5823bf96d3bd56c7'], ann.openid), [keyedHash(key, 'unionid:nobody')]])
  expect(kept).toEqual([{ erasure: expect.any(Number), at: expect.any(Date) }, undefined])
})

it('somebody without an order or a request is found by any id, and one who is known nowhere else by his id alone', async () => {
  const rest = restOf(payload)
  const { token } = staff['brand-manager']
  const post = (path: string, body: object) => rest('POST', `/api/personal-data/${path}`, { token, body })
  const { hash } = await signedIn()
  const union = { kind: 'unionid', value: `union-${serial}` }
  for (const wrong of [
    {},
    { kind: 'name', value: 'ann' },
    { kind: 'openid', value: ' ' },
    { kind: 'member', value: '7', source: 'A B' },
  ])
    expect((await post('find', wrong)).status, JSON.stringify(wrong)).toBe(400)
  const kept = { trials: 0, reminders: 0, interactions: 0, wechat: 0, wecom: 0, posters: 0, invitations: 0 }
  expect((await post('find', union)).body).toEqual({ name: `m-${hash.toString('hex').slice(0, 8)}`, kept })
  expect((await post('export', union)).body).toMatchObject({ person: { kind: 'member' } })
  expect((await post('erase', union)).status).toBe(200)
  expect((await post('find', union)).body).toEqual({ name: null, kept })
  expect((await post('export', union)).status).toBe(404)
  const elsewhere = { kind: 'openid', value: 'oOnlyInReminders000000000001' }
  expect((await post('erase', elsewhere)).body).toMatchObject({ orders: 0, events: 0 })
  expect((await pool.query("select data from outbox where event = 'person.erased' order by id desc limit 1")).rows).toEqual([
    { data: { erasure: expect.any(Number) } },
  ])
  await pool.query("delete from outbox where event = 'person.erased'")
})
