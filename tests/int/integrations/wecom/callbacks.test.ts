import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { followCallback } from '#integrations/wechat/callbacks/follow-callback.ts'
import { endWecomCallback, setWecomCallback } from '#integrations/wecom/callbacks/settings.ts'
import { connectWecom, findWecomAccount } from '#integrations/wecom/wecom-account.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { askWechatCallback } from '#server/front/wechat-callback.ts'
import { callbackReactions } from '../../../../src/subscriptions.ts'
import { testPayload } from '../../../builders/payload.ts'
import { type Callback, eventXml, wrap } from '../../../fakes/wechat/events.ts'
import { SIMULATED_WECOM } from '../../../fakes/wecom/tokens.ts'

const TOKEN = 'QDG6eK'
const KEY = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
const CLOCK = Date.parse('2026-06-01T08:00:00Z')
const { corpId } = SIMULATED_WECOM
let pool: Pool

beforeAll(async () => {
  ;({ pool } = await testPayload())
})
beforeEach(async () => {
  for (const table of ['wechat_events', 'wecom_removals', 'wecom_follows']) await pool.query(`delete from ${table}`)
  await connectWecom(pool, { ...SIMULATED_WECOM, name: '', monthCap: 0, dayCap: 1 }, new Date(CLOCK))
  expect(await setWecomCallback(pool, { token: TOKEN, aesKey: KEY })).toBe('kept')
  await pool.query(
    `insert into wecom_follows (corp_id, external_userid, userid, since, tags, seen_at) values ($1, 'wm-a', 'lin', $2, '{}', $2)`,
    [corpId, new Date(CLOCK - HOUR_MS)],
  )
})
afterAll(async () => {
  await pool.query('delete from wecom_accounts')
  await pool.query("delete from outbox where event = 'callback.received'")
})

const removed = () =>
  eventXml(
    'change_external_contact',
    CLOCK,
    '<ChangeType>del_follow_user</ChangeType><UserID>lin</UserID><ExternalUserID>wm-a</ExternalUserID>',
  )
const tell = (xml: string, more: Partial<Callback> = {}) => {
  const { address, method, body } = wrap(
    { url: '/hooks/wecom', token: TOKEN, aesKey: KEY, appId: corpId, ...more },
    xml,
    CLOCK,
  ) as {
    address: string
    method?: string
    body?: string
  }
  const request = Object.assign(Readable.from([Buffer.from(body ?? '')]), {
    method: method ?? 'POST',
    headers: {},
    complete: true,
    socket: { bytesRead: 0 },
  }) as unknown as IncomingMessage
  const url = new URL(address, 'http://hub')
  const measuring = { pool, clock: () => new Date(CLOCK) }
  return askWechatCallback(request, { url, measuring, address: '192.0.2.1' })!
}

it('a removal that 企业微信 tells is kept, followed once, and counted for the colleague', async () => {
  expect((await tell(removed())).status).toBe(200)
  const [event] = (await pool.query<{ id: string; app_id: string }>('select id, app_id from wechat_events')).rows
  expect(event?.app_id).toBe(corpId)
  await followCallback(pool, event!.id, callbackReactions, new Date(CLOCK))
  await followCallback(pool, event!.id, callbackReactions, new Date(CLOCK))
  expect((await pool.query('select userid, by_whom from wecom_removals')).rows).toEqual([{ userid: 'lin', by_whom: 'customer' }])
  expect((await findWecomAccount(pool))?.callback).toEqual({ heardAt: new Date(CLOCK) })
})

it('nobody else is believed: another key, another company, WeChat’s own address, or after it was ended', async () => {
  expect((await tell(removed(), { token: 'another' })).status).toBe(401)
  expect((await tell(removed(), { appId: 'wwffffffffffffffff' })).status).toBe(401)
  expect((await tell(removed(), { aesKey: null })).status).toBe(401)
  expect((await tell(removed(), { url: '/hooks/wechat' })).status).toBe(404)
  expect(await endWecomCallback(pool)).toBe(true)
  expect((await tell(removed())).status).toBe(404)
  expect((await pool.query('select from wechat_events')).rowCount).toBe(0)
})

it('refuses what is no token or no key', async () => {
  expect(await setWecomCallback(pool, { token: '!', aesKey: KEY })).toBe('token')
  expect(await setWecomCallback(pool, { token: TOKEN, aesKey: '' })).toBe('key')
})
