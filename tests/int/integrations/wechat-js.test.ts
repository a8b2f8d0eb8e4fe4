import type { IncomingMessage } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { signPage } from '#integrations/wechat/js-sdk/signature.ts'
import { takeTicket } from '#integrations/wechat/js-sdk/ticket.ts'
import { connectAccount, disconnectAccount } from '#integrations/wechat/official-account.ts'
import type { Measuring } from '#measurement/measuring.ts'
import { createPool, type Pool } from '#platform/database.ts'
import { HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { askWechatJs } from '#server/front/wechat-js.ts'
import { wechatShareScript } from '#site/page-scripts.ts'
import { WechatShare } from '#site/sharing/WechatShare.tsx'
import { testPayload } from '../../builders/payload.ts'
import { SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'

const ORIGIN = 'https://hub.example.com'
const PAGE = `${ORIGIN}/articles/a?ch=group`
const TICKETS = '/cgi-bin/ticket/getticket'

let pool: Pool
let wechat: Simulator

beforeAll(async () => {
  ;({ pool } = await testPayload())
})
beforeEach(async () => {
  wechat = await startSimulator()
  await pool.query('delete from wechat_tickets')
  await pool.query('delete from wechat_tokens')
  vi.stubEnv('WECHAT_API_HOST', wechat.host)
  const account = { ...SIMULATED, name: '', miniAppId: '', miniProductPath: '' }
  expect(await connectAccount(pool, account, now())).toBe('kept')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await wechat.close()
})
afterAll(async () => {
  await disconnectAccount(pool)
  await pool.query('delete from rate_limits')
})

const now = () => new Date(wechat.now)
const account = () => ({ ...SIMULATED, host: wechat.host })
const asked = () => wechat.asked.filter((path) => path === TICKETS).length

async function ask(search: string, { method = 'GET', address = '203.0.113.1' } = {}) {
  const url = new URL(`http://hub/wechat/js-config${search}`)
  const measuring = { pool, clock: now } as Measuring
  const answer = await askWechatJs({ method } as IncomingMessage, { url, measuring, address, publicUrl: ORIGIN })!
  return {
    ...answer,
    body: JSON.parse(String(answer.body)) as { appId: string; timestamp: number; nonceStr: string; signature: string },
  }
}
const askFor = (page: string) => ask(`?url=${encodeURIComponent(page)}`)

describe('the ticket', () => {
  it('is asked for once by many at once, in two processes, and again when it ends', async () => {
    const other = createPool(process.env.DATABASE_URL!)
    const taken = await Promise.all([pool, other, pool, other, pool].map((one) => takeTicket(one, account(), now())))
    expect(new Set(taken.map((ticket) => ticket.ok && ticket.value)).size).toBe(1)
    expect(asked()).toBe(1)
    wechat.now += 2 * HOUR_MS
    expect(await takeTicket(other, account(), now())).not.toEqual(taken[0])
    expect(asked()).toBe(2)
    await other.end()
  })

  it('is renewed before it ends', async () => {
    wechat.now = Math.ceil(wechat.now / (2 * HOUR_MS)) * 2 * HOUR_MS
    await takeTicket(pool, account(), now())
    wechat.now += 2 * HOUR_MS - 4 * MINUTE_MS
    await takeTicket(pool, account(), now())
    expect(asked()).toBe(1)
    wechat.now += 2 * MINUTE_MS
    await takeTicket(pool, account(), now())
    expect(asked()).toBe(2)
  })

  it('that WeChat does not give is not asked for by every page', async () => {
    wechat.faults = [{ errcode: 48001 }, { errcode: 48001 }]
    for (let page = 0; page < 5; page++)
      expect(await takeTicket(pool, account(), now())).toMatchObject({ ok: false, kind: 'refused' })
    expect(wechat.asked.length).toBe(1)
    wechat.faults = []
    wechat.now += 31_000
    expect(await takeTicket(pool, account(), now())).toMatchObject({ ok: true })
  })
})

describe('a page', () => {
  it('gets what it proves itself with', async () => {
    const { status, body, headers } = await askFor(`${PAGE}#part`)
    expect([status, headers?.['cache-control']]).toEqual([200, 'no-store'])
    const ticket = await takeTicket(pool, account(), now())
    const { appId, timestamp, nonceStr, signature } = body
    expect(appId).toBe(SIMULATED.appId)
    expect(signature).toBe(signPage({ ticket: ticket.ok ? ticket.value : '', timestamp, nonceStr, url: PAGE }))
    expect((await askFor(PAGE)).body.nonceStr).not.toBe(nonceStr)
  })

  it('of another host, or none, is refused', async () => {
    for (const page of [
      'https://elsewhere.example/',
      'javascript:alert(1)',
      '',
      `${ORIGIN}.evil.example/`,
      `${PAGE}${'x'.repeat(2_000)}`,
    ])
      expect([page, (await askFor(page)).status]).toEqual([page, 400])
    expect((await ask('')).status).toBe(400)
    expect(wechat.asked).toEqual([])
  })

  it('is told when there is no account, when WeChat is away, and when it asks too often', async () => {
    wechat.faults = ['silent', 'silent']
    expect(await askFor(PAGE)).toMatchObject({
      status: 503,
      body: { error: { kind: 'wechat' } },
      headers: { 'retry-after': '30' },
    })
    await disconnectAccount(pool)
    expect(await askFor(PAGE)).toMatchObject({ status: 404, body: { error: { kind: 'no-account' } } })
    expect((await ask('', { method: 'POST' })).status).toBe(405)
    await pool.query("update rate_limits set used = 1200 where name = 'wechat-js-config'")
    expect((await askFor(PAGE)).status).toBe(429)
    expect((await ask('', { address: '203.0.113.2' })).status).toBe(404)
  })

  it('carries the script that asks once there is an account, and nothing otherwise', async () => {
    expect((await WechatShare())?.props).toMatchObject({ src: wechatShareScript.src })
    expect(wechatShareScript.text).toContain('jweixin-1.6.0.js')
    await disconnectAccount(pool)
    expect(await WechatShare()).toBeNull()
  })

  it('at another path is not answered here', () => {
    const url = new URL('http://hub/wechat/other')
    expect(askWechatJs({ method: 'GET' } as IncomingMessage, { url } as never)).toBeUndefined()
  })
})
