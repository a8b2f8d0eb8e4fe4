import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connectAccount } from '#integrations/wechat/official-account.ts'
import { findMemberSession } from '#measurement/members/sessions.ts'
import { MINUTE_MS } from '#platform/days.ts'
import type { Answer } from '#platform/http.ts'
import { askWechatSignIn } from '#server/front/wechat-sign-in.ts'
import { type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'
import { SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'
import { giveCode } from '../../fakes/wechat/users.ts'

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.50'
const HUB = 'https://hub.example.com'

let hub: TestMeasuring
let wechat: Simulator
let serial = 0

beforeAll(async () => {
  wechat = await startSimulator()
  Object.assign(process.env, {
    PAYLOAD_SECRET: 's'.repeat(43),
    WECHAT_API_HOST: wechat.host,
    WECHAT_MINI_APPID: SIMULATED.appId,
    WECHAT_MINI_SECRET: SIMULATED.secret,
  })
})
afterAll(async () => {
  for (const name of ['WECHAT_API_HOST', 'WECHAT_MINI_APPID', 'WECHAT_MINI_SECRET']) delete process.env[name]
  await wechat.close()
})
beforeEach(async () => {
  hub = await testMeasuring()
  Object.assign(wechat, { now: hub.now().getTime(), faults: [] })
  wechat.users = { reader: { openid: 'o-reader', unionid: 'u-reader' }, codes: new Map() }
  await connectAccount(hub.pool, { ...SIMULATED, name: '茗汀', miniAppId: '', miniProductPath: '' }, hub.now())
})
afterEach(() => hub.measuring.close())

type Options = { method?: string; headers?: Record<string, string>; body?: unknown; isStaff?: boolean; address?: string }
async function ask(path: string, { method = 'GET', headers = {}, body, isStaff = false, address = '203.0.113.7' }: Options = {}) {
  const request = Readable.from(body === undefined ? [] : [Buffer.from(JSON.stringify(body))]) as unknown as IncomingMessage
  Object.assign(request, { method, headers: { 'user-agent': PHONE, ...headers } })
  const asked = { url: new URL(path, HUB), measuring: hub.measuring, address, isSecure: true, isStaff, publicUrl: HUB }
  return (await askWechatSignIn(request, asked)) as Answer
}
const cookieIn = (answer: Answer, name: string) =>
  new RegExp(`^${name}=([^;]*)`).exec(answer.headers?.['set-cookie'] ?? '')?.[1] ?? ''

/** From the button of the hub over WeChat's page and back. */
async function goThere(to = '/me') {
  const begun = await ask(`/member/wechat?to=${encodeURIComponent(to)}`)
  const agreed = await fetch(begun.headers!.location!, { redirect: 'manual' })
  const back = new URL(agreed.headers.get('location')!)
  return { path: `${back.pathname}${back.search}`, cookie: `hub_wx=${cookieIn(begun, 'hub_wx')}`, begun }
}
async function signIn(cookies = '') {
  const { path, cookie } = await goThere()
  return ask(path, { headers: { cookie: `${cookie}; ${cookies}` } })
}
async function putOrder(buyer: object): Promise<number> {
  const orderId = `o${++serial}`
  const order = { orderId, version: 1, status: 'paid', paidAt: '2026-11-20T11:00:00Z', amountFen: 9_900, buyer }
  await hub.importOrders([order])
  return (await hub.pool.query<{ member_id: number }>('select member_id from orders where order_id = $1', [orderId])).rows[0]!
    .member_id
}
const memberOf = async (answer: Answer) => {
  const session = await findMemberSession(hub.pool, cookieIn(answer, 'hub_member'), hub.now())
  if (!session) return undefined
  return (await hub.pool.query<{ id: number }>('select id from persons where hash = $1', [session.member.first])).rows[0]!.id
}
const ties = async () => (await hub.pool.query("select member_id from ties where replaced_at = 'infinity'")).rows
const count = async (table: string) => (await hub.pool.query(`select 1 from ${table}`)).rowCount

describe('with the official account', () => {
  it('leads to WeChat and back, signs in, ties the browser and returns to the page', async () => {
    const { path, cookie, begun } = await goThere('/en/me')
    expect(begun).toMatchObject({ status: 302, headers: { 'cache-control': 'no-store' } })
    expect(begun.headers!.location).toMatch(
      /\/connect\/oauth2\/authorize\?appid=wx[0-9a-f]{16}&redirect_uri=https%3A%2F%2Fhub\.example\.com%2Fmember%2Fwechat%2Fback&response_type=code&scope=snsapi_userinfo&state=[a-zA-Z0-9]{1,128}#wechat_redirect$/,
    )
    expect(begun.headers!['set-cookie']).toMatch(
      /^hub_wx=[0-9a-f]{24}; Path=\/member; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
    )
    const signed = await ask(path, { headers: { cookie: `${cookie}; hub_v=v_reader01` } })
    expect(signed).toMatchObject({ status: 303, headers: { location: '/en/me', 'referrer-policy': 'same-origin' } })
    const member = await memberOf(signed)
    expect(await ties()).toEqual([{ member_id: member }])
    const session = await findMemberSession(hub.pool, cookieIn(signed, 'hub_member'), hub.now())
    expect(session).toMatchObject({ orderTail: null })
    // Nothing that WeChat said of the reader is kept as it is.
    expect((await hub.pool.query("select 1 from persons where encode(hash, 'escape') like '%reader%'")).rowCount).toBe(0)
  })

  it('knows whoever bought under the same unionid or openid, however the mall calls him', async () => {
    const buyer = await putOrder({ memberId: 'm-1', unionid: 'u-reader' })
    expect(await memberOf(await signIn())).toBe(buyer)
    wechat.users.reader = { openid: 'o-reader' }
    // The first sign-in has told that this openid is his.
    expect(await memberOf(await signIn())).toBe(buyer)
    wechat.users.reader = { openid: 'o-other', unionid: 'u-other' }
    const other = await putOrder({ unionid: 'u-other' })
    expect(await memberOf(await signIn())).toBe(other)
  })

  it('merges nobody by guess: a key that stands for two is logged', async () => {
    const first = await putOrder({ memberId: 'm-1', unionid: 'u-reader' })
    wechat.users.reader = { openid: 'o-shared', unionid: 'u-somebody' }
    const somebody = await memberOf(await signIn())
    wechat.users.reader = { openid: 'o-shared', unionid: 'u-reader' }
    expect(await memberOf(await signIn())).toBe(first)
    expect(somebody).not.toBe(first)
    expect((await hub.pool.query('select detail from tie_conflicts')).rows).toMatchObject([
      { detail: expect.stringContaining(`member ${first}`) },
    ])
  })

  it('of many sign-ins of a new reader at once there is one member', async () => {
    const before = await count('persons')
    const ways = await Promise.all(Array.from({ length: 6 }, () => goThere()))
    const answers = await Promise.all(ways.map(({ path, cookie }) => ask(path, { headers: { cookie } })))
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(303))
    expect(new Set(await Promise.all(answers.map(memberOf))).size).toBe(1)
    expect(await count('persons')).toBe(before! + 1)
  })

  it('refuses a snapshot, a code that was used or is over, and a “no”', async () => {
    wechat.users.reader = { openid: 'o-made-up', isSnapshot: true }
    const snapshot = await signIn('hub_v=v_reader01')
    expect(snapshot.status).toBe(403)
    expect(snapshot.body).toContain('使用完整服务')
    wechat.users.reader = { openid: 'o-reader' }
    const { path, cookie } = await goThere()
    expect((await ask(path, { headers: { cookie } })).status).toBe(303)
    const again = await ask(path, { headers: { cookie } })
    expect(again).toMatchObject({ status: 400, body: expect.stringContaining('/member/wechat') })
    expect((await ask(path.replace(/code=[^&]*/, 'code='), { headers: { cookie } })).status).toBe(400)
    const late = await goThere()
    wechat.now += 6 * MINUTE_MS
    expect((await ask(late.path, { headers: { cookie: late.cookie } })).status).toBe(400)
    expect(await count('member_sessions')).toBe(1)
    expect(await ties()).toEqual([])
  })

  it('refuses a state that is made up, of another browser or too old, so that nobody is signed in as somebody else', async () => {
    const mine = await goThere()
    const theirs = await goThere()
    const state = new URL(mine.path, HUB).searchParams.get('state')!
    const forged = [
      mine.path.replace(state, state.replace('xmex', 'xreviewsx')),
      mine.path.replace(state, ''),
      mine.path.replace(state, `${state}0`),
    ]
    for (const path of forged) expect((await ask(path, { headers: { cookie: mine.cookie } })).status, path).toBe(403)
    expect((await ask(mine.path, { headers: { cookie: theirs.cookie } })).status).toBe(403)
    expect((await ask(mine.path)).status).toBe(403)
    hub.setNow(hub.now().getTime() + 10 * MINUTE_MS + 1_000)
    expect((await ask(mine.path, { headers: { cookie: mine.cookie } })).status).toBe(403)
    expect(await count('member_sessions')).toBe(0)
  })

  it('leads nowhere but to its own pages', async () => {
    for (const to of ['https://evil.example', '//evil.example', '/admin', '/me/../admin', '']) {
      const { path, cookie } = await goThere(to)
      expect((await ask(path, { headers: { cookie } })).headers?.location, to).toBe('/me')
    }
  })

  it('says what to do outside WeChat, without an account, and when WeChat is away', async () => {
    const outside = await ask('/member/wechat', { headers: { 'user-agent': 'Mozilla/5.0 Firefox/130' } })
    expect(outside).toMatchObject({ status: 200, body: expect.stringContaining('请在微信里打开') })
    const { path, cookie } = await goThere()
    wechat.faults = ['silent']
    expect((await ask(path, { headers: { cookie } })).status).toBe(503)
    await hub.pool.query('delete from wechat_accounts')
    expect((await ask('/member/wechat')).status).toBe(404)
    expect(await count('member_sessions')).toBe(0)
  })

  it('is limited by address, and ties no colleague and nobody who refused to be counted', async () => {
    const { path, cookie } = await goThere()
    expect((await ask(path, { headers: { cookie: `${cookie}; hub_v=v_reader01; hub_no=1` } })).status).toBe(303)
    const staff = await goThere()
    expect((await ask(staff.path, { headers: { cookie: `${staff.cookie}; hub_v=v_reader01` }, isStaff: true })).status).toBe(303)
    expect(await ties()).toEqual([])
    expect((await ask('/member/wechat', { method: 'POST' })).status).toBe(405)
    const answers: number[] = []
    for (let time = 0; time < 121; time++) answers.push((await ask('/member/wechat', { address: '203.0.113.99' })).status)
    expect([answers[0], answers[119], answers[120]]).toEqual([302, 302, 429])
  })
})

describe('with the mini program', () => {
  const send = (body: unknown) => ask('/member/wechat-mini', { method: 'POST', body })
  const open = async (body: unknown) => new URL((JSON.parse(String((await send(body)).body)) as { url: string }).url).pathname

  it('gives a page whose button signs in once, as the same member, and ties both the install and the page', async () => {
    const member = await memberOf(await signIn())
    const path = await open({ code: giveCode(wechat), visitor: 'm_install01' })
    expect(await ties()).toEqual([{ member_id: member }])
    const page = await ask(path)
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining(`<form action="${path}" method="post">`) })
    expect(await count('member_sessions')).toBe(1)
    const cookie = 'hub_v=v_webview01'
    const [one, two] = await Promise.all([
      ask(path, { method: 'POST', headers: { cookie } }),
      ask(path, { method: 'POST', headers: { cookie } }),
    ])
    expect([one.status, two.status].sort()).toEqual([303, 400])
    expect(await memberOf(one.status === 303 ? one : two)).toBe(member)
    expect(await ties()).toHaveLength(2)
    expect((await ask(path)).status).toBe(400)
  })

  it('refuses bad codes, another site’s form, and a ticket that is over', async () => {
    for (const body of [{}, { code: 5 }, { code: 'a b' }, [], 'x']) expect((await send(body)).status).toBe(400)
    expect((await send({ code: 'unknown' })).status).toBe(401)
    const code = giveCode(wechat)
    const path = await open({ code })
    expect((await send({ code })).status).toBe(401)
    expect((await ask(path, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    hub.setNow(hub.now().getTime() + 5 * MINUTE_MS)
    expect((await ask(path, { method: 'POST' })).status).toBe(400)
    wechat.faults = ['rubbish']
    expect((await send({ code: giveCode(wechat) })).status).toBe(503)
    expect(await count('member_sessions')).toBe(0)
  })

  it('is not there without one', async () => {
    delete process.env.WECHAT_MINI_APPID
    expect((await send({ code: 'x' })).status).toBe(404)
    process.env.WECHAT_MINI_APPID = SIMULATED.appId
  })
})
