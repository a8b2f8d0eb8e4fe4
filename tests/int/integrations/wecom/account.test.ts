import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askWecom } from '#integrations/wecom/ask.ts'
import { findWecomAccount, openWecomAccount } from '#integrations/wecom/wecom-account.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { testPayload } from '../../../builders/payload.ts'
import { makeColleague, type Rest, restOf } from '../../../builders/rest.ts'
import { startWecom, type WecomSimulator } from '../../../fakes/wecom/simulator.ts'
import { SIMULATED_WECOM } from '../../../fakes/wecom/tokens.ts'

let pool: Pool
let rest: Rest
let manager: string
let wecom: WecomSimulator

beforeAll(async () => {
  const { payload, ...opened } = await testPayload()
  pool = opened.pool
  rest = restOf(payload)
  manager = (await makeColleague(payload, 'brand-manager', 'wecom@example.com')).token
  wecom = await startWecom()
  process.env.WECOM_API_HOST = wecom.host
})
afterAll(async () => {
  delete process.env.WECOM_API_HOST
  await wecom.close()
})
beforeEach(async () => {
  Object.assign(wecom, { isTrusted: true, forbidden: [], faults: [], asked: [] })
  wecom.tokens.given = []
  await pool.query('delete from wecom_accounts')
  await pool.query('delete from wechat_tokens')
})

const now = () => new Date(wecom.now)
const form = { ...SIMULATED_WECOM, name: '茗汀', monthCap: '', dayCap: '' }
const post = (path: string, body: object) => rest('POST', `/api/wecom-account${path}`, { body, token: manager })

describe('the account of 企业微信', () => {
  it('is connected, asked what it may do, and shown without its secret', async () => {
    const { status, body, text } = await post('', form)
    expect(status).toBe(200)
    const yes = { may: 'yes', why: null }
    expect(body).toMatchObject({ abilities: { connect: yes, contacts: yes, tasks: yes, groups: yes, messages: yes } })
    expect(text).not.toContain(SIMULATED_WECOM.secret)
    expect(await findWecomAccount(pool)).toMatchObject({ name: '茗汀', caps: { month: 0, day: 1 }, isUnreadable: false })
    const { rows } = await pool.query<{ secret: Buffer }>('select secret from wecom_accounts')
    expect(rows[0]!.secret.includes(Buffer.from(SIMULATED_WECOM.secret))).toBe(false)
    expect(await openWecomAccount(pool)).toMatchObject({ secret: SIMULATED_WECOM.secret, host: wecom.host })
  })

  it('says in words what 企业微信 refuses', async () => {
    const abilities = async () => (await post('/probe', {})).body as { abilities: Record<string, { may: string; why: string }> }
    await post('', form)
    wecom.forbidden = ['/cgi-bin/externalcontact/groupchat/']
    expect((await abilities()).abilities.groups).toEqual({ may: 'no', why: expect.stringContaining('48002') })
    wecom.isTrusted = false
    expect((await abilities()).abilities.connect).toEqual({ may: 'no', why: expect.stringMatching(/可信 IP.*60020/) })
    await post('', { ...form, secret: 'another-secret-of-enough-letters' })
    expect((await findWecomAccount(pool))?.abilities?.connect).toEqual({ may: 'no', why: 'Secret 不对（40001）' })
    await post('', { ...form, agentId: '7' })
    wecom.isTrusted = true
    expect((await abilities()).abilities.messages).toEqual({ may: 'no', why: expect.stringContaining('301002') })
  })

  it('keeps its secret when it is not given again, and asks for it with another company', async () => {
    await post('', form)
    expect((await post('', { ...form, secret: '', monthCap: '4' })).status).toBe(200)
    expect((await findWecomAccount(pool))?.caps).toEqual({ month: 4, day: 1 })
    expect((await post('', { ...form, corpId: 'wwffffffffffffffff', secret: '' })).status).toBe(400)
    expect((await post('/disconnect', {})).body).toEqual({ isDone: true })
    expect((await post('/probe', {})).status).toBe(409)
  })

  it.each([
    ['a corp id', { corpId: 'wx1234567890abcdef' }],
    ['an agent id', { agentId: 'one' }],
    ['a secret', { secret: '短' }],
    ['a cap', { monthCap: '32' }],
    ['a cap', { dayCap: '0.5' }],
  ])('refuses what is not %s', async (_what, wrong) => {
    expect((await post('', { ...form, ...wrong })).status).toBe(400)
    expect(await findWecomAccount(pool)).toBeNull()
  })
})

describe('its token', () => {
  const ask = async () =>
    askWecom(pool, (await openWecomAccount(pool))!, { path: '/cgi-bin/externalcontact/get_follow_user_list' }, now())
  const tokensAsked = () => wecom.asked.filter((path) => path === '/cgi-bin/gettoken').length

  it('is asked for once by many, and again when it is over or not taken any more', async () => {
    await post('', form)
    await pool.query('delete from wechat_tokens')
    wecom.asked = []
    expect((await Promise.all(Array.from({ length: 8 }, ask))).every(({ ok }) => ok)).toBe(true)
    expect(tokensAsked()).toBe(1)
    wecom.now += 3 * HOUR_MS
    expect((await ask()).ok).toBe(true)
    expect(tokensAsked()).toBe(2)
    wecom.tokens.given = []
    expect((await ask()).ok).toBe(true)
    expect(tokensAsked()).toBe(3)
  })

  it('that is not given is an answer in words', async () => {
    await post('', form)
    await pool.query('delete from wechat_tokens')
    wecom.faults = ['silent']
    expect(await ask()).toMatchObject({ ok: false, kind: 'away', message: expect.stringContaining('企业微信接口没有应答') })
  })
})
