import type { IncomingMessage } from 'node:http'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepChannel } from '#content/reminders/channels.ts'
import { noteTap } from '#content/reminders/grants.ts'
import type { ReminderChannel } from '#content/reminders/kinds.ts'
import { sendDue } from '#content/reminders/send-due.ts'
import { listReminders } from '#content/reminders/standing.ts'
import { readMessage } from '#integrations/wechat/callbacks/read-message.ts'
import { wechatCallbacks } from '#integrations/wechat/callbacks/wechat-callbacks.ts'
import { connectAccount, disconnectAccount } from '#integrations/wechat/official-account.ts'
import { openWechatSender } from '#integrations/wechat/reminders/sender.ts'
import type { Measuring } from '#measurement/measuring.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#platform/days.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { askLiveReminder } from '#server/front/live-reminder.ts'
import { makeLive } from '../../builders/lives.ts'
import { testPayload } from '../../builders/payload.ts'
import { SIMULATED, type Simulator, startSimulator } from '../../fakes/wechat/simulator.ts'
import { allow } from '../../fakes/wechat/subscriptions.ts'

const TEMPLATE = 'template-of-the-live-000'
const PATHS = {
  'official-once': '/cgi-bin/message/template/subscribe',
  'official-notice': '/cgi-bin/message/subscribe/bizsend',
  'mini-program': '/cgi-bin/message/subscribe/send',
} as const
const READER = 'oReader0000000000000000000001'

let payload: Payload
let pool: Pool
let wechat: Simulator
let live: { id: string; slug?: string | null }
let start: Date
const now = () => new Date(wechat.now)

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
})
beforeEach(async () => {
  wechat = await startSimulator()
  vi.stubEnv('WECHAT_API_HOST', wechat.host)
  vi.stubEnv('WECHAT_MINI_APPID', SIMULATED.appId)
  vi.stubEnv('WECHAT_MINI_SECRET', SIMULATED.secret)
  await connectAccount(pool, { ...SIMULATED, name: '', miniAppId: '', miniProductPath: '' }, now())
  start = new Date(wechat.now + DAY_MS / 2)
  live = await makeLive(payload, start, { title: '周五灯下：水、精华、霜，顺序和用量怎么排' })
  for (const channel of Object.keys(PATHS) as (keyof typeof PATHS)[]) await keep(channel)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await wechat.close()
  for (const table of ['live_reminders', 'reminder_grants', 'reminder_channels', 'live_streams', 'wechat_tokens', 'rate_limits'])
    await pool.query(`delete from ${table}`)
})
afterAll(() => disconnectAccount(pool))

const keep = (channel: ReminderChannel, more = {}) =>
  keepChannel(pool, {
    ...{ channel, templateId: TEMPLATE, titleKey: 'thing1', timeKey: 'time2', page: 'pages/live?slug={slug}' },
    ...more,
  })
const tap = (channel: ReminderChannel, reader = READER) =>
  noteTap(
    pool,
    { live: live.id, channel, appId: SIMULATED.appId, reader, answer: 'accept', scene: 7, key: uuidv7(), at: now() },
    now(),
  )
const due = () => new Date(start.getTime() - 10 * MINUTE_MS)
const send = async (channel: ReminderChannel) => {
  const sender = (await openWechatSender(pool, channel, now))!
  await sendDue(pool, { ...sender, perSecond: Number.POSITIVE_INFINITY }, { clock: due })
  const rows = await listReminders(pool, { live: live.id, page: 1 })
  return rows.filter((row) => row.channel === channel).map(({ state, problem }) => ({ state, problem }))
}
const sent = () => wechat.subscriptions.sent

describe('a reminder', () => {
  it.each(Object.entries(PATHS))(
    'goes by %s through its own interface, with the start and never too long',
    async (name, path) => {
      const channel = name as keyof typeof PATHS
      allow(wechat.subscriptions, READER, { template: TEMPLATE, scene: channel === 'official-once' ? '7' : undefined })
      await tap(channel)
      expect(await send(channel)).toEqual([{ state: 'sent', problem: null }])
      expect(sent().map((one) => one.path)).toEqual([path])
      const said = JSON.stringify(sent()[0]!.body)
      expect(said).toMatch(/\d{4}年\d{2}月\d{2}日 \d{2}:\d{2}/)
      expect(said).toContain(live.slug!)
    },
  )

  it('that the reader does not want, or allowed another account, is not sent and says why', async () => {
    await tap('official-once')
    expect(await send('official-once')).toEqual([{ state: 'refused', problem: expect.stringContaining('43101') }])
    await pool.query('delete from reminder_grants')
    await pool.query('delete from live_reminders')
    await tap('official-once', 'short')
    expect(await send('official-once')).toEqual([{ state: 'failed', problem: expect.stringContaining('40003') }])
    await pool.query("update reminder_grants set app_id = 'wx0000000000000000'")
    await pool.query("update live_reminders set state = 'planned'")
    expect(await send('official-once')).toEqual([{ state: 'failed', problem: expect.stringContaining('另一个账号') }])
  })

  it('whose answer is lost is not known, whether WeChat sent it or not, and is never asked for again', async () => {
    allow(wechat.subscriptions, READER, { template: TEMPLATE, scene: '7' })
    await tap('official-once')
    wechat.faults = [null, 'lost']
    expect(await send('official-once')).toEqual([{ state: 'unknown', problem: expect.any(String) }])
    expect(sent()).toHaveLength(1)
    await send('official-once')
    expect(wechat.asked.filter((path) => path === PATHS['official-once'])).toHaveLength(1)
  })

  it.each([-1, 45009, 45011, 48001, 40037])('waits when WeChat answers %i to everybody', async (errcode) => {
    allow(wechat.subscriptions, READER, { template: TEMPLATE, scene: '7' })
    await tap('official-once')
    wechat.faults = [null, { errcode }]
    expect(await send('official-once')).toEqual([{ state: 'planned', problem: expect.stringContaining(String(errcode)) }])
    expect(await send('official-once')).toEqual([{ state: 'sent', problem: null }])
  })

  it('waits while WeChat cannot be reached at all', async () => {
    await tap('official-once')
    vi.stubEnv('WECHAT_API_HOST', 'http://127.0.0.1:9')
    expect(await send('official-once')).toEqual([{ state: 'planned', problem: expect.any(String) }])
  })

  it('has no sender while its template or account is missing', async () => {
    await keep('official-once', { templateId: '' })
    expect(await openWechatSender(pool, 'official-once', now)).toBeUndefined()
    vi.stubEnv('WECHAT_MINI_APPID', '')
    expect(await openWechatSender(pool, 'mini-program', now)).toBeUndefined()
  })
})

describe('what WeChat says of subscriptions', () => {
  const event = (Event: string, List: object | object[], more = {}) => ({
    ...{ Event, FromUserName: READER, CreateTime: Math.floor(wechat.now / SECOND_MS), List },
    ...more,
  })
  /** As the worker follows what the address of the callbacks has kept. */
  const tell = async (text: string) => {
    const read = readMessage(text)
    if (!read.ok) throw new Error(read.message)
    await wechatCallbacks.reactions[String(read.value.Event)]?.(pool, { appId: SIMULATED.appId, said: read.value }, now())
  }
  const note = (said: object) => tell(JSON.stringify(said))
  const accepted = { TemplateId: TEMPLATE, SubscribeStatusString: 'accept', PopupScene: '0' }
  const rows = async () =>
    (await listReminders(pool, { live: live.id, page: 1 })).map(({ moment, state }) => `${moment} ${state}`)

  beforeEach(() => keep('official-once', { templateId: '' }))

  it('is a tap for the next live, as one or as a list, doubled or wrapped', async () => {
    const said = event('subscribe_msg_popup_event', accepted)
    await note(said)
    await note(said)
    expect(await rows()).toEqual(['10 planned'])
    await tell(
      `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[${READER}]]></FromUserName><CreateTime>1</CreateTime>
        <MsgType><![CDATA[event]]></MsgType><Event><![CDATA[subscribe_msg_popup_event]]></Event><SubscribeMsgPopupEvent><List>
        <TemplateId><![CDATA[${TEMPLATE}]]></TemplateId><SubscribeStatusString><![CDATA[accept]]></SubscribeStatusString>
        <PopupScene>2</PopupScene></List></SubscribeMsgPopupEvent></xml>`,
    )
    expect(await rows()).toEqual(['60 planned', '10 planned'])
    await note(event('subscribe_msg_popup_event', { ...accepted, TemplateId: 'of-something-else-entirely' }))
    await note(event('subscribe', accepted))
    expect(await rows()).toHaveLength(2)
  })

  it('that turns them off reminds of no live ahead, and of none that nobody planned', async () => {
    const later = await makeLive(payload, new Date(start.getTime() + 7 * DAY_MS))
    await keep('mini-program', { templateId: '' })
    const allowed = { answer: 'accept', appId: SIMULATED.appId, reader: READER, at: new Date(wechat.now - HOUR_MS) } as const
    for (const at of [live.id, later.id])
      for (const channel of ['official-notice', 'mini-program'] as const)
        await noteTap(pool, { ...allowed, live: at, channel, key: uuidv7() }, now())
    await note(event('subscribe_msg_change_event', { ...accepted, SubscribeStatusString: 'reject' }))
    const stands = (await pool.query<{ of: string }>("select channel || ' ' || state as of from live_reminders")).rows
    expect(stands.map(({ of }) => of).sort()).toEqual([
      ...Array(2).fill('mini-program planned'),
      ...Array(2).fill('official-notice refused'),
    ])
  })

  it('takes back what was allowed, and reports what arrived', async () => {
    await note(event('subscribe_msg_popup_event', accepted))
    await note(event('subscribe_msg_change_event', { ...accepted, SubscribeStatusString: 'reject' }))
    expect(await rows()).toEqual(['10 refused'])
    await pool.query("update live_reminders set state = 'unknown', claimed_at = $1", [now()])
    await note(event('subscribe_msg_sent_event', { TemplateId: TEMPLATE, MsgID: '1700827132819554304', ErrorCode: '0' }))
    expect(await rows()).toEqual(['10 sent'])
  })
})

describe('the page’s own way, without scripts', () => {
  const ask = async (path: string, { method = 'GET', agent = 'MicroMessenger/8.0' } = {}) => {
    const request = { method, headers: { 'user-agent': agent } } as unknown as IncomingMessage
    const measuring = { pool, clock: now } as Measuring
    const url = new URL(path, 'https://hub.example.com')
    return askLiveReminder(request, { url, measuring, address: '203.0.113.7', publicUrl: 'https://hub.example.com' })
  }
  const remind = () => `/live/${live.slug}/remind`
  const question = async () => String((await ask(remind()))?.headers?.location)
  /** What WeChat’s own page leads back to. */
  const answers = async () => {
    const page = await (await fetch(await question())).text()
    return [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
  }
  const count = async () => (await pool.query("select count(*) as n from live_reminders where state = 'planned'")).rows[0].n

  it('asks WeChat, and a yes is one message, however often its address is opened', async () => {
    expect(await question()).toMatch(/\/mp\/subscribemsg\?action=get_confirm&appid=wx.*#wechat_redirect$/)
    const [yes, no] = await answers()
    expect((await ask(no!))!.body).toContain('没有约提醒')
    expect((await ask(yes!, { method: 'HEAD' }))!.status).toBe(200)
    expect(await count()).toBe(0)
    const { body } = (await ask(yes!))!
    expect(body).toContain('提醒已约好')
    expect(body, 'a way back').toMatch(/<a href="\/live\/[\w-]+">回到直播<\/a>/)
    await ask(yes!)
    expect(await count()).toBe(1)
    expect(await send('official-once')).toEqual([{ state: 'sent', problem: null }])
  })

  it('refuses an answer that is not this hub’s, too old, of another template or of nobody', async () => {
    const [yes] = await answers()
    const change = (name: string, value: string) => {
      const url = new URL(yes!)
      url.searchParams.set(name, value)
      return ask(url.href)
    }
    const reserved = new URL(yes!).searchParams.get('reserved')!
    const forged = reserved.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))
    for (const [name, value] of [
      ['reserved', forged],
      ['reserved', ''],
      ['template_id', 'another-template-of-it'],
      ['openid', 'x'],
    ] as const)
      expect((await change(name, value))!.status, name).toBe(400)
    wechat.now += 2 * HOUR_MS
    expect((await ask(yes!))!.status).toBe(400)
    expect(await count()).toBe(0)
  })

  it('tells other browsers to come in WeChat, and says when there is nothing to be reminded of', async () => {
    expect((await ask(remind(), { agent: 'Safari' }))!.body).toContain(`/live/${live.slug}.ics`)
    expect((await ask('/live/nowhere/remind'))!.status).toBe(404)
    expect((await ask(remind(), { method: 'POST' }))!.status).toBe(405)
    expect(await ask(`/live/${live.slug}`)).toBeUndefined()
    await keep('official-once', { templateId: '' })
    expect((await ask(remind()))!.status).toBe(404)
    wechat.now = start.getTime()
    expect((await ask(remind()))!.body).toContain('不再接受提醒')
  })
})
