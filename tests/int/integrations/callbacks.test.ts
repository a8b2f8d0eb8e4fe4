import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { forgetOldCallbacks } from '#integrations/wechat/callbacks/follow-callback.ts'
import { endCallback, setCallback } from '#integrations/wechat/callbacks/settings.ts'
import { connectAccount, findOfficialAccount } from '#integrations/wechat/official-account.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, MINUTE_MS } from '#platform/days.ts'
import { askWechatCallback } from '#server/front/wechat-callback.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Callback, eventXml, wrap } from '../../fakes/wechat/events.ts'
import { signParts } from '../../fakes/wechat/seal.ts'

const TOKEN = 'QDG6eK'
const KEY = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
const APP = 'wx5823bf96d3bd56c7'
let pool: Pool
let clock = Date.parse('2026-06-01T08:00:00Z')

beforeAll(async () => {
  ;({ pool } = await testPayload())
})
beforeEach(async () => {
  clock = Date.parse('2026-06-01T08:00:00Z')
  await pool.query('delete from rate_limits')
  await pool.query('delete from wechat_events')
  await pool.query("delete from outbox where event = 'callback.received'")
  await connectAccount(
    pool,
    { appId: APP, secret: 's'.repeat(32), name: '', miniAppId: '', miniProductPath: '' },
    new Date(clock),
  )
  expect(await setCallback(pool, { token: TOKEN, aesKey: KEY })).toBe('kept')
})
afterEach(() => pool.query('delete from wechat_accounts'))

type Sent = { address: string; method?: string; body?: string; from?: string; over?: Pool }
const send = ({ address, method = 'POST', body = '', from = '192.0.2.1', over = pool }: Sent) => {
  const request = Object.assign(Readable.from(body === '' ? [] : [Buffer.from(body)]), {
    method,
    headers: {},
    complete: true,
    socket: { bytesRead: 0 },
  }) as unknown as IncomingMessage
  const url = new URL(address, 'http://hub')
  return askWechatCallback(request, { url, measuring: { pool: over, clock: () => new Date(clock) }, address: from })!
}
const callback = (more: Partial<Callback> = {}): Callback => ({
  url: '/hooks/wechat',
  token: TOKEN,
  aesKey: KEY,
  appId: APP,
  ...more,
})
const finished = (id = '100000001') =>
  eventXml(
    'PUBLISHJOBFINISH',
    clock,
    `<PublishEventInfo><publish_id>${id}</publish_id><publish_status>0</publish_status></PublishEventInfo>`,
  )
const tell = (xml: string, more: Partial<Callback> = {}) => send(wrap(callback(more), xml, clock))
const kept = async () => (await pool.query('select event, said from wechat_events order by received_at')).rows
const told = async () => (await pool.query("select from outbox where event = 'callback.received'")).rowCount

describe('the address of the callbacks', () => {
  it('is WeChat’s to try: the golden echo is answered with what is in it', async () => {
    clock = 1_409_659_589_000
    const echo = encodeURIComponent('P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==')
    const query = `msg_signature=5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3&timestamp=1409659589&nonce=263014780&echostr=${echo}`
    const answer = await send({ method: 'GET', address: `/hooks/wechat?${query}` })
    expect(answer).toMatchObject({ status: 200, body: '1616140317555161061' })
    expect(answer.headers!['content-type']).toContain('text/plain')
    clock += 6 * MINUTE_MS
    expect((await send({ method: 'GET', address: `/hooks/wechat?${query}` })).status, 'six minutes later').toBe(401)
  })

  it('is tried with a plain signature too, whatever the mode', async () => {
    const [timestamp, nonce] = [String(clock / 1_000), 'n1']
    const query = (signature: string, echo = '42') =>
      `/hooks/wechat?signature=${signature}&timestamp=${timestamp}&nonce=${nonce}&echostr=${echo}`
    const right = signParts(TOKEN, timestamp, nonce)
    expect(await send({ method: 'GET', address: query(right) })).toMatchObject({ status: 200, body: '42' })
    expect((await findOfficialAccount(pool))!.callback).toEqual({ isSealed: true, heardAt: new Date(clock) })
    expect((await send({ method: 'GET', address: query(right.replace(/^./, 'x')) })).status).toBe(401)
    expect((await send({ method: 'GET', address: query(right, 'x'.repeat(600)) })).status).toBe(400)
  })

  it('is nobody’s while nothing is set up, and takes no other method', async () => {
    expect((await send({ method: 'PUT', address: '/hooks/wechat' })).status).toBe(405)
    expect(await endCallback(pool)).toBe(true)
    expect((await tell(finished())).status).toBe(404)
    expect(await kept()).toEqual([])
  })
})

describe('an event', () => {
  it('is kept and handed to the worker before it is answered', async () => {
    expect(await tell(finished())).toMatchObject({ status: 200, body: 'success' })
    expect(await kept()).toMatchObject([{ event: 'PUBLISHJOBFINISH', said: { PublishEventInfo: { publish_id: '100000001' } } }])
    expect(await told()).toBe(1)
  })

  it('that comes again is one, also signed anew, also at once', async () => {
    const sent = wrap(callback(), finished(), clock)
    const answers = await Promise.all([send(sent), send(sent), tell(finished()), tell(finished())])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect([(await kept()).length, await told()]).toEqual([1, 1])
  })

  it('is not replayed with other words under a signature that was used', async () => {
    const plain = callback({ aesKey: null })
    await setCallback(pool, { token: TOKEN, aesKey: '' })
    const sent = wrap(plain, finished('1'), clock)
    expect((await send(sent)).status).toBe(200)
    expect((await send({ ...sent, body: finished('2') })).status).toBe(401)
    expect(await kept()).toHaveLength(1)
  })

  it('is believed only under this token and key, for this account, in these minutes', async () => {
    for (const wrong of [
      { token: 'QDG6eL' },
      { aesKey: KEY.replace('j', 'k') },
      { appId: 'wx0000000000000000' },
      // Without its seal, though signed.
      { aesKey: null },
    ])
      expect((await tell(finished(), wrong)).status, JSON.stringify(wrong)).toBe(401)
    for (const minutes of [-6, 6]) {
      const sent = wrap(callback(), finished(), clock + minutes * MINUTE_MS)
      expect((await send(sent)).status, `${minutes} min`).toBe(401)
    }
    expect(await kept()).toEqual([])
  })

  it('comes as it is in the plain mode', async () => {
    await setCallback(pool, { token: TOKEN, aesKey: '' })
    expect(await tell(finished(), { aesKey: null })).toMatchObject({ status: 200, body: 'success' })
    expect(await kept()).toHaveLength(1)
  })

  it('that nobody reacts to, and what followers write, is answered and not kept', async () => {
    const message = `<xml><ToUserName>gh</ToUserName><FromUserName>o1</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>你好</Content><MsgId>1</MsgId></xml>`
    for (const xml of [message, eventXml('subscribe', clock, ''), eventXml('toString', clock, '')])
      expect(await tell(xml)).toMatchObject({ status: 200, body: 'success' })
    expect([await kept(), await told()]).toEqual([[], 0])
  })

  it('that is no message, or too large, is refused', async () => {
    await setCallback(pool, { token: TOKEN, aesKey: '' })
    expect((await tell('<!DOCTYPE x><xml></xml>', { aesKey: null })).status).toBe(400)
    expect((await tell(`<xml>${'x'.repeat(70_000)}</xml>`, { aesKey: null })).status).toBe(413)
  })

  it('is answered within five seconds while the database does not, so that WeChat sends it again', async () => {
    const stuck = { query: () => new Promise(() => {}) } as unknown as Pool
    const started = performance.now()
    expect((await send({ ...wrap(callback(), finished(), clock), over: stuck })).status).toBe(503)
    expect(performance.now() - started).toBeLessThan(5_000)
    const away = { query: () => Promise.reject(new Error('away')) } as unknown as Pool
    expect((await send({ ...wrap(callback(), finished(), clock), over: away })).status).toBe(503)
  })

  it('is forgotten after a month', async () => {
    await tell(finished())
    await forgetOldCallbacks(pool, new Date(clock + 29 * DAY_MS))
    expect(await kept()).toHaveLength(1)
    await forgetOldCallbacks(pool, new Date(clock + 31 * DAY_MS))
    expect(await kept()).toEqual([])
  })
})

it('who guesses at the token is soon told no more', async () => {
  const guess = () => tell(finished(), { token: 'abc' })
  const statuses = []
  for (let i = 0; i < 62; i++) statuses.push((await guess()).status)
  expect([statuses[0], statuses[59], statuses[61]]).toEqual([401, 401, 429])
  expect((await tell(finished())).status, 'WeChat itself is heard').toBe(200)
})

it('token and key are kept sealed, and refused when they are none', async () => {
  const { rows } = await pool.query<{ callback_token: Buffer; callback_key: Buffer }>('select * from wechat_accounts')
  expect(rows[0]!.callback_token.includes(Buffer.from(TOKEN))).toBe(false)
  expect(rows[0]!.callback_key.includes(Buffer.from(KEY))).toBe(false)
  expect(await setCallback(pool, { token: 'a b', aesKey: KEY })).toBe('token')
  expect(await setCallback(pool, { token: TOKEN, aesKey: 'short' })).toBe('key')
  await pool.query('update wechat_accounts set callback_key = set_byte(callback_key, 30, (get_byte(callback_key, 30) + 1) % 256)')
  expect((await tell(finished())).status, 'sealed under another secret, nothing is believed').toBe(404)
})
