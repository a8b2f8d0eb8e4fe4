import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nameColleague } from '#integrations/wecom/alerts/colleagues.ts'
import { visitorOf } from '#integrations/wecom/contacts/read-contact.ts'
import { syncContacts } from '#integrations/wecom/contacts/sync-contacts.ts'
import { listChoices } from '#integrations/wecom/push/audience.ts'
import { readFigures, readRows } from '#integrations/wecom/push/figures.ts'
import { pushDue } from '#integrations/wecom/push/keep-pushing.ts'
import { viaOf } from '#integrations/wecom/push/message.ts'
import { planPush } from '#integrations/wecom/push/plan.ts'
import { actOnPush, type Composition, composePush, readPush } from '#integrations/wecom/push/pushes.ts'
import { runPush } from '#integrations/wecom/push/run-push.ts'
import { actOnTasks } from '#integrations/wecom/push/task-acts.ts'
import { connectWecom, openWecomAccount } from '#integrations/wecom/wecom-account.ts'
import { parseImported } from '#measurement/parse-event.ts'
import { followShortLink } from '#measurement/short-links.ts'
import { storeFacts } from '#measurement/store-facts.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { contentCard } from '#scorecards/cards/content.ts'
import { readScorecard } from '#scorecards/scorecard.ts'
import { makeArticle, makeColleague } from '../../../builders/content.ts'
import { testPayload } from '../../../builders/payload.ts'
import { startWecom, type WecomSimulator } from '../../../fakes/wecom/simulator.ts'
import { confirmTasks } from '../../../fakes/wecom/tasks.ts'
import { SIMULATED_WECOM } from '../../../fakes/wecom/tokens.ts'

let payload: Payload
let pool: Pool
let wecom: WecomSimulator
let article: string
let key: Buffer

const by = uuidv7()
const ADD = '/cgi-bin/externalcontact/add_msg_template'

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  wecom = await startWecom()
  process.env.WECOM_API_HOST = wecom.host
  wecom.staff = ['lin', 'chen']
  wecom.tags = [{ id: 'green', name: '绿茶', group: '口味' }]
  wecom.contacts = [
    customer('wm-a', 'lin', ['green'], 'union-a'),
    customer('wm-b', 'lin', []),
    customer('wm-c', 'chen', ['green']),
  ]
  wecom.chats = [{ id: 'wr-1', name: '一群', owner: 'chen', members: ['chen', 'wm-a', 'wm-c'] }]
})
afterAll(async () => {
  delete process.env.WECOM_API_HOST
  await pool.query('delete from wecom_accounts')
  await pool.query('delete from wechat_tokens')
  await wecom.close()
})
beforeEach(async () => {
  // A new month, so that what was sent before is in nobody's cap.
  wecom.now += 31 * DAY_MS
  Object.assign(wecom, { faults: [], tasks: [], asked: [], monthCap: 4 })
  wecom.tokens.given = []
  await pool.query('delete from wechat_tokens')
  await pool.query('delete from wecom_pushes')
  await connectWecom(pool, { ...SIMULATED_WECOM, name: '', monthCap: 4, dayCap: 1 }, now())
  article = (await makeArticle(payload, { title: '春茶怎么选', dek: '三步看懂' })).id
  await syncContacts(pool, (await openWecomAccount(pool))!, now())
  wecom.asked = []
})

const now = () => new Date(wecom.now)
const customer = (id: string, userid: string, tags: string[], unionid?: string) => ({
  id,
  name: `茶友 ${id}`,
  unionid,
  follows: [{ userid, since: 1_700_000_000, tags }],
})
const everybody = { tags: [], stars: 0, staff: [], last: null, chats: [] }
const composition = (over: Partial<Composition> = {}): Composition => ({
  kind: 'single',
  collection: 'articles',
  document: article,
  title: '',
  text: '新到的春茶，先看这篇。',
  card: 'link',
  mini: null,
  criteria: everybody,
  at: null,
  ...over,
})
const compose = async (over: Partial<Composition> = {}) => {
  const made = await composePush(payload, pool, { ...composition(over), by, now: now() })
  if (!made.ok) throw new Error(made.message)
  return made.value
}
const send = async (over: Partial<Composition> = {}) => {
  const id = await compose(over)
  expect(await actOnPush(pool, id, 'send', now())).toBe(true)
  await look()
  return id
}
/** The worker looks, a minute later each time. */
const look = async (passes = MINUTE_MS) => {
  await pushDue(payload, pool, now)
  wecom.now += passes
}
const confirm = async (...staff: string[]) => {
  for (const userid of staff) confirmTasks(wecom, userid)
  await look()
}
const stateOf = async (id: string) => (await readPush(pool, id))!.state
const recipients = async (id: string) =>
  (await pool.query('select target, state from wecom_recipients where push_id = $1 order by target', [id])).rows.map(
    ({ target, state }) => `${target} ${state}`,
  )
const made = () => wecom.asked.filter((path) => path === ADD).length
const figures = async (id: string) => readFigures(pool, (await readPush(pool, id))!)

describe('a push to customers', () => {
  it('makes no task for what has left the site by itself meanwhile', async () => {
    const id = await compose()
    const publishUntil = new Date(wecom.now + MINUTE_MS).toISOString()
    await payload.update({ collection: 'articles', id: article, data: { publishUntil } as never })
    wecom.now += 2 * MINUTE_MS
    await actOnPush(pool, id, 'send', now())
    await look()
    expect([await stateOf(id), made()]).toEqual(['failed', 0])
    expect(await composePush(payload, pool, { ...composition(), by, now: now() })).toMatchObject({ kind: 'not-published' })
  })

  it('makes no task for a colleague all of whose customers were erased since: an empty list would mean everybody', async () => {
    const id = await compose()
    await actOnPush(pool, id, 'send', now())
    const run = { payload, pool, account: (await openWecomAccount(pool))!, now: now() }
    await planPush({ ...run, push: (await readPush(pool, id))! })
    await pool.query("update wecom_recipients set state = 'erased' where target in ('wm-a', 'wm-b')")
    await look()
    expect(wecom.tasks.map(({ sender, targets }) => [sender, targets])).toEqual([['chen', ['wm-c']]])
    expect(await figures(id)).toMatchObject({ meant: 3, erased: 2, tasks: [{}, { sender: 'lin', state: 'failed' }] })
  })

  it('makes a task for each colleague with a card and a link of its own, and counts three figures apart', async () => {
    const id = await send()
    expect(await stateOf(id)).toBe('waiting')
    expect(wecom.tasks.map(({ sender, targets }) => [sender, targets])).toEqual([
      ['chen', ['wm-c']],
      ['lin', ['wm-a', 'wm-b']],
    ])
    const [{ link }] = wecom.tasks[1]!.attachments as [{ link: { title: string; desc: string; url: string } }]
    expect(link).toMatchObject({ title: '春茶怎么选', desc: '三步看懂' })
    expect(await followShortLink(pool, link.url.split('/c/')[1]!, now())).toMatchObject({
      path: expect.stringContaining(`ch=wecom&via=${viaOf(id, 'lin')}`),
    })
    expect(await figures(id)).toMatchObject({ meant: 3, created: 3, confirmed: 0, delivered: 0 })
    await confirm('lin')
    expect(await figures(id)).toMatchObject({ created: 3, confirmed: 2, delivered: 2, waiting: 1 })
    expect(await stateOf(id)).toBe('waiting')
    await confirm('chen')
    expect(await stateOf(id)).toBe('settled')
    expect(await recipients(id)).toEqual(['wm-a delivered', 'wm-b delivered', 'wm-c delivered'])
    expect((await readRows(pool, id, { key: 'confirmed', page: 1 })).rows).toHaveLength(3)
    expect(made()).toBe(2)
  })

  it('goes to whom tags, stars and colleagues choose', async () => {
    await pool.query("update wecom_contacts set stars = 3 where external_userid = 'wm-c'")
    const one = await send({ criteria: { ...everybody, tags: ['green'], stars: 2 } })
    expect(await recipients(one)).toEqual(['wm-c created'])
    const other = await send({ criteria: { ...everybody, staff: ['lin'] } })
    expect(await recipients(other)).toEqual(['wm-a created', 'wm-b created'])
    const nobody = await send({ criteria: { ...everybody, tags: ['unknown'] } })
    expect(await readPush(pool, nobody)).toMatchObject({ state: 'failed', problem: expect.stringContaining('没有符合条件') })
  })

  it('offers colleagues by their names, with how many customers each has', async () => {
    const { id: user, name } = await makeColleague(payload, 'editor')
    await nameColleague(pool, user, 'lin')
    const { staff } = await listChoices(pool, SIMULATED_WECOM.corpId)
    expect(staff.map(({ id, name: shown }) => [id, shown])).toEqual([
      ['chen', 'chen'],
      ['lin', name],
    ])
    await nameColleague(pool, user, '')
  })

  it('goes to whom a content reached, or who opened its type last', async () => {
    const first = await send({ criteria: { ...everybody, staff: ['lin'] } })
    await confirm('lin')
    expect(await stateOf(first)).toBe('settled')
    wecom.now += DAY_MS
    const reached = { kind: 'reached', subject: `articles:${article}` } as const
    expect(await recipients(await send({ criteria: { ...everybody, last: reached } }))).toEqual(['wm-a created', 'wm-b created'])
    const opened = { id: uuidv7(now()), type: 'open', subject: `articles:${article}`, at: now().toISOString() }
    const fact = parseImported({ ...opened, visitor: visitorOf('wm-b'), channel: 'wecom' }, { key, now: now() })
    if (!fact.ok) throw new Error(fact.message)
    await storeFacts(pool, [fact.value], now())
    wecom.now += DAY_MS
    await pool.query('delete from wecom_pushes')
    const last = { kind: 'opened', type: 'articles' } as const
    expect(await recipients(await send({ criteria: { ...everybody, last } }))).toEqual(['wm-b created'])
    expect(await recipients(await send({ criteria: { ...everybody, last: { ...last, type: 'short-videos' } } }))).toEqual([])
  })

  it('leaves out whose cap of the day or the month is reached, and says so', async () => {
    await send({ criteria: { ...everybody, staff: ['lin'] } })
    await confirm('lin')
    const second = await send()
    expect(await recipients(second)).toEqual(['wm-a capped', 'wm-b capped', 'wm-c created'])
    expect(await figures(second)).toMatchObject({ meant: 3, created: 1, capped: 2 })
    expect(await readPush(pool, await send())).toMatchObject({ state: 'failed', problem: expect.stringContaining('上限') })
  })

  it('tells friends that are gone and caps of 企业微信 from what was delivered', async () => {
    const id = await send()
    wecom.monthCap = 0
    wecom.contacts[1]!.follows = []
    await confirm('lin', 'chen')
    wecom.contacts[1]!.follows = [{ userid: 'lin', since: 1_700_000_000, tags: [] }]
    expect(await recipients(id)).toEqual(['wm-a capped', 'wm-b no-friend', 'wm-c capped'])
    expect(await figures(id)).toMatchObject({ created: 3, confirmed: 3, delivered: 0, no_friend: 1, capped: 2 })
    expect(await stateOf(id)).toBe('settled')
  })

  it('waits for its moment, and can be taken back before it', async () => {
    const at = new Date(wecom.now + HOUR_MS)
    const id = await send({ at })
    expect([await stateOf(id), made()]).toEqual(['queued', 0])
    expect(await actOnPush(pool, id, 'stop', now())).toBe(true)
    wecom.now += 2 * HOUR_MS
    await look()
    expect([await stateOf(id), made()]).toEqual(['composing', 0])
  })

  it('is refused without a text and a card, with too much text, or before its content is published', async () => {
    const refusal = async (over: Partial<Composition>) => {
      const answer = await composePush(payload, pool, { ...composition(over), by, now: now() })
      return answer.ok ? 'made' : answer.kind
    }
    expect(await refusal({ card: 'none', text: ' ' })).toBe('empty')
    expect(await refusal({ text: '茶'.repeat(1_301) })).toBe('text')
    expect(await refusal({ card: 'miniprogram' })).toBe('mini')
    const draft = (await makeArticle(payload, { _status: 'draft' })).id
    expect(await refusal({ document: draft })).toBe('not-published')
  })
})

describe('what 企业微信 does not answer', () => {
  it('is found by its link and not made twice', async () => {
    const id = await compose({ criteria: { ...everybody, staff: ['lin'] } })
    await actOnPush(pool, id, 'send', now())
    wecom.faults = ['lost']
    await look()
    expect([await stateOf(id), wecom.tasks.length, made()]).toEqual(['waiting', 1, 1])
    await confirm('lin')
    expect(await recipients(id)).toEqual(['wm-a delivered', 'wm-b delivered'])
  })

  it('is unknown when it is not to be seen, and never made again by itself', async () => {
    const id = await compose({ criteria: { ...everybody, staff: ['lin'] } })
    await actOnPush(pool, id, 'send', now())
    wecom.faults = ['silent']
    await look()
    for (let looks = 0; looks < 5; looks++) await look(HOUR_MS)
    expect([await stateOf(id), made(), wecom.tasks.length]).toEqual(['waiting', 1, 0])
    expect(await readPush(pool, id)).toMatchObject({ problem: expect.stringContaining('没有应答') })
    expect(await actOnTasks(pool, id, 'ask', now())).toEqual({ ok: true, value: 1 })
    await look()
    expect([await stateOf(id), made()]).toEqual(['waiting', 1])
    expect(await actOnTasks(pool, id, 'again', now())).toEqual({ ok: true, value: 1 })
    expect(await actOnTasks(pool, id, 'again', now()), 'pressed twice').toMatchObject({ ok: false })
    await look()
    expect([await stateOf(id), made(), wecom.tasks.length]).toEqual(['waiting', 2, 1])
  })

  it('after a crash in the middle is looked for; two workers make it once', async () => {
    const id = await compose()
    await actOnPush(pool, id, 'send', now())
    await Promise.all([runPush(payload, pool, id, now()), runPush(payload, pool, id, now())])
    expect(wecom.tasks).toHaveLength(2)
    await pool.query("update wecom_pushes set state = 'making', due_at = made_at where id = $1", [id])
    await pool.query("update wecom_recipients set state = 'planned' where push_id = $1", [id])
    await pool.query("update wecom_tasks set state = 'asking', msgid = null where push_id = $1", [id])
    await look()
    expect([wecom.tasks.length, await stateOf(id)]).toEqual([2, 'waiting'])
    await confirm('lin', 'chen')
    expect(await figures(id)).toMatchObject({ delivered: 3 })
  })

  it('is tried again when it asks for that, and failed when it refuses', async () => {
    const id = await compose({ criteria: { ...everybody, staff: ['lin'] } })
    await actOnPush(pool, id, 'send', now())
    wecom.faults = [{ errcode: 45009 }]
    await look()
    expect(await readPush(pool, id)).toMatchObject({ state: 'making', problem: expect.stringContaining('45009') })
    await look(HOUR_MS)
    expect(await stateOf(id)).toBe('waiting')
    const other = await compose({ criteria: { ...everybody, staff: ['chen'] } })
    await actOnPush(pool, other, 'send', now())
    wecom.faults = [{ errcode: 48002 }]
    await pool.query("update wecom_pushes set due_at = 'infinity' where id = $1", [id])
    await look()
    expect(await readPush(pool, other)).toMatchObject({ state: 'failed', problem: expect.stringContaining('48002') })
  })
})

describe('colleagues who do not confirm', () => {
  it('are reminded three times; what is called off is never sent', async () => {
    const id = await send()
    expect(await actOnTasks(pool, id, 'remind', now())).toEqual({ ok: true, value: 2 })
    await confirm('lin')
    expect(await actOnTasks(pool, id, 'call-off', now())).toEqual({ ok: true, value: 1 })
    await confirm('chen')
    expect(await recipients(id)).toEqual(['wm-a delivered', 'wm-b delivered', 'wm-c expired'])
    expect(await stateOf(id)).toBe('settled')
  })

  it('whose task 企业微信 denies are waited for an hour and no longer; the other tasks of the push go on', async () => {
    const id = await send()
    confirmTasks(wecom, 'chen')
    wecom.tasks = wecom.tasks.filter(({ sender }) => sender !== 'lin')
    await look(HOUR_MS)
    expect(await readPush(pool, id)).toMatchObject({ state: 'waiting', problem: expect.stringContaining('41053') })
    expect(await recipients(id)).toEqual(['wm-a created', 'wm-b created', 'wm-c delivered'])
    await look()
    expect(await readPush(pool, id)).toMatchObject({ state: 'settled', problem: expect.stringContaining('查不到') })
    expect(await recipients(id)).toEqual(['wm-a lost', 'wm-b lost', 'wm-c delivered'])
    expect(await figures(id)).toMatchObject({ created: 3, lost: 2, delivered: 1, waiting: 0 })
    const { length } = wecom.asked
    await look(DAY_MS)
    expect(wecom.asked).toHaveLength(length)
  })

  it('are not given up while the account is what 企业微信 refuses', async () => {
    const id = await send()
    wecom.isTrusted = false
    wecom.now += DAY_MS
    await look(DAY_MS)
    wecom.isTrusted = true
    expect(await readPush(pool, id)).toMatchObject({ state: 'waiting', problem: expect.stringContaining('60020') })
    await confirm('lin', 'chen')
    expect(await figures(id)).toMatchObject({ delivered: 3, lost: 0 })
  })

  it('are given up after thirty days', async () => {
    const id = await send()
    await look(31 * DAY_MS)
    await look()
    expect(await stateOf(id)).toBe('settled')
    expect(await figures(id)).toMatchObject({ created: 3, expired: 3, delivered: 0 })
  })
})

describe('a delivery', () => {
  const rowOf = async (channel: string) => {
    const day = (at: number) => new Date(at).toISOString().slice(0, 10)
    const period = { from: day(wecom.now - 3 * DAY_MS), to: day(wecom.now + DAY_MS) }
    const asked = { period, by: 'channel', timeZone: 'Asia/Shanghai', asOf: now(), language: 'zh' as const }
    return (await readScorecard(pool, contentCard, asked)).rows.find((row) => row.key === channel)!
  }

  it('is the person’s own: 1v1 pushes have an open rate, and opens through the member’s browser count', async () => {
    const id = await send()
    await confirm('lin', 'chen')
    const open = { id: uuidv7(now()), type: 'open', subject: `articles:${article}`, at: now().toISOString(), channel: 'wecom' }
    const fact = parseImported({ ...open, unionid: 'union-a', visitor: 'browser-of-a' }, { key, now: now() })
    if (!fact.ok) throw new Error(fact.message)
    await storeFacts(pool, [fact.value], now())
    expect(await figures(id)).toMatchObject({ delivered: 3, reached: 3, opened: 1, bought: 0 })
    expect((await rowOf('wecom')).metrics.deliveredOpenRate).toMatchObject({ part: 1, whole: 3 })
  })

  it('to a group is one to each member that is known; told twice it is one', async () => {
    const id = await send({ kind: 'group' })
    expect(await recipients(id)).toEqual(['wr-1 created'])
    await confirm('chen')
    expect(await figures(id)).toMatchObject({ meant: 1, delivered: 1, reached: 2 })
    await pool.query('update wecom_recipients set stored_at = null')
    await pool.query("update wecom_pushes set state = 'waiting' where id = $1", [id])
    await look()
    expect((await rowOf('group')).metrics.deliveredOpenRate).toMatchObject({ part: 0, whole: 2 })
  })
})
