import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connectAccount, findOfficialAccount, openOfficialAccount } from '#integrations/wechat/official-account.ts'
import { probeAccount } from '#integrations/wechat/probe.ts'
import type { Pool } from '#platform/database.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeColleague, type Rest, restOf } from '../../builders/rest.ts'
import { SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'

let pool: Pool
let rest: Rest
let manager: string
let wechat: Simulator

beforeAll(async () => {
  const { payload, ...opened } = await testPayload()
  pool = opened.pool
  rest = restOf(payload)
  manager = (await makeColleague(payload, 'brand-manager', 'wechat@example.com')).token
  wechat = await startSimulator()
  process.env.WECHAT_API_HOST = wechat.host
})
afterAll(async () => {
  delete process.env.WECHAT_API_HOST
  await wechat.close()
})
beforeEach(async () => {
  Object.assign(wechat, { profile: 'verified-service', isListed: true, faults: [] })
  wechat.tokens.given = []
  await pool.query('delete from wechat_accounts')
  await pool.query('delete from wechat_tokens')
})

const now = () => new Date(wechat.now)
const form = { ...SIMULATED, name: '茗汀', miniAppId: '', miniProductPath: '' }
const post = (path: string, body: object) => rest('POST', `/api/wechat-account${path}`, { body, token: manager })

describe('the official account', () => {
  it('is connected, asked what it may do, and shown without its secret', async () => {
    const { status, body, text } = await post('', form)
    expect(status).toBe(200)
    const yes = { may: 'yes', why: null }
    expect(body).toMatchObject({ abilities: { connect: yes, draft: yes, publish: yes, send: yes } })
    expect(text).not.toContain(SIMULATED.secret)
    const kept = await findOfficialAccount(pool)
    expect(kept).toMatchObject({ appId: SIMULATED.appId, name: '茗汀', isUnreadable: false })
    expect(kept?.abilities?.quotas).toContainEqual({ path: '/cgi-bin/draft/add', limit: 1_000, used: 0 })
    const { rows } = await pool.query<{ secret: Buffer }>('select secret from wechat_accounts')
    expect(rows[0]!.secret.includes(Buffer.from(SIMULATED.secret))).toBe(false)
    expect(await openOfficialAccount(pool)).toMatchObject({ secret: SIMULATED.secret, host: wechat.host })
  })

  it.each(['unverified', 'personal'] as const)('that is %s may push drafts and not publish', async (profile) => {
    wechat.profile = profile
    await post('', form)
    const { abilities } = (await findOfficialAccount(pool))!
    expect(abilities).toMatchObject({ connect: { may: 'yes' }, draft: { may: 'yes' } })
    expect(abilities?.publish).toEqual({ may: 'no', why: expect.stringContaining('48001') })
    expect(abilities?.send).toEqual({ may: 'no', why: expect.stringContaining('76022') })
  })

  it('with a wrong secret, from an address that is not listed, or while WeChat is away, says so and claims nothing', async () => {
    await post('', { ...form, secret: 'another-secret-0123456789' })
    expect((await findOfficialAccount(pool))?.abilities).toMatchObject({
      connect: { may: 'no', why: expect.stringContaining('AppSecret 不对') },
      draft: { may: 'unknown' },
    })
    wechat.isListed = false
    await post('', form)
    expect((await findOfficialAccount(pool))?.abilities?.connect.why).toContain('白名单')
    wechat.isListed = true
    wechat.faults = ['silent']
    const away = await probeAccount(pool, (await openOfficialAccount(pool))!, now())
    expect(away).toMatchObject({ connect: { may: 'unknown' }, publish: { may: 'unknown' } })
  })

  it('keeps its secret when none is given, and wants one for another account', async () => {
    await post('', form)
    expect((await post('', { ...form, secret: '', name: '新名字' })).status).toBe(200)
    expect(await findOfficialAccount(pool)).toMatchObject({ name: '新名字', isUnreadable: false })
    expect((await post('', { ...form, secret: '', appId: 'wx0000000000000000' })).status).toBe(400)
    await connectAccount(pool, { ...form, appId: 'wx0000000000000000' }, now())
    expect((await pool.query('select app_id from wechat_accounts')).rows).toEqual([{ app_id: 'wx0000000000000000' }])
  })

  it('knows its kind and its callbacks, which others may not set, and shows neither token nor key', async () => {
    await post('', { ...form, kind: 'service', spaced: 'on' })
    const [token, aesKey] = ['t'.repeat(32), 'k'.repeat(43)]
    const { status, text } = await post('/callback', { token, aesKey })
    expect([status, text]).toEqual([200, '{"isDone":true}'])
    expect(await findOfficialAccount(pool)).toMatchObject({
      ...{ kind: 'service', isSpaced: true },
      callback: { isSealed: true, heardAt: null },
    })
    expect(JSON.stringify(await findOfficialAccount(pool))).not.toContain(aesKey)
    expect((await post('/callback', { token: 'a b', aesKey })).status).toBe(400)
    expect((await post('/callback', { token, aesKey: 'k' })).status).toBe(400)
    await post('', { ...form, kind: '' })
    expect(await findOfficialAccount(pool), 'the same account keeps them').toMatchObject({
      kind: null,
      callback: { isSealed: true },
    })
    expect((await post('/callback/end', {})).body).toEqual({ isDone: true })
    expect((await findOfficialAccount(pool))?.callback).toBeNull()
    expect((await post('/callback/end', {})).body).toEqual({ isDone: false })
    await post('/disconnect', {})
    expect((await post('/callback', { token, aesKey })).status).toBe(409)
  })

  it('refuses what is no AppID, no secret, or half a mini program', async () => {
    for (const wrong of [
      { appId: 'gh_123' },
      { secret: 'short' },
      { kind: 'toString' },
      { miniAppId: 'wx1234567890abcdef' },
      { miniAppId: 'wx1234567890abcdef', miniProductPath: 'pages/goods' },
      { miniAppId: 'wx1234567890abcdef', miniProductPath: 'javascript:{sku}' },
    ])
      expect((await post('', { ...form, ...wrong })).status, JSON.stringify(wrong)).toBe(400)
    expect(await findOfficialAccount(pool)).toBeNull()
  })

  it('whose secret was sealed under another hub’s says so', async () => {
    await post('', form)
    await pool.query('update wechat_accounts set secret = set_byte(secret, 30, (get_byte(secret, 30) + 1) % 256)')
    expect(await findOfficialAccount(pool)).toMatchObject({ isUnreadable: true })
    expect(await openOfficialAccount(pool)).toBeNull()
    expect((await post('/probe', {})).status).toBe(409)
  })

  it('is forgotten with its secret', async () => {
    await post('', form)
    expect((await post('/disconnect', {})).body).toEqual({ isDone: true })
    expect((await pool.query('select 1 from wechat_accounts')).rows).toEqual([])
    expect((await post('/disconnect', {})).body).toEqual({ isDone: false })
  })
})
