import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Said } from '#integrations/wechat/said.ts'
import { followContactEvent, readContactEvent } from '#integrations/wecom/contacts/contact-event.ts'
import { syncWhenDue } from '#integrations/wecom/contacts/keep-syncing.ts'
import { visitorOf } from '#integrations/wecom/contacts/read-contact.ts'
import { listRemovals, readRemovals, sumRemovals } from '#integrations/wecom/contacts/removals.ts'
import { syncContacts } from '#integrations/wecom/contacts/sync-contacts.ts'
import { askForSync, readLeftOut, readSynced } from '#integrations/wecom/contacts/synced.ts'
import { forgetInWecom } from '#integrations/wecom/forget-person.ts'
import { connectWecom, openWecomAccount } from '#integrations/wecom/wecom-account.ts'
import { erasePerson } from '#measurement/members/erase.ts'
import { parseImported } from '#measurement/parse-event.ts'
import { storeFacts } from '#measurement/store-facts.ts'
import { hashVisitor } from '#orders/member-keys.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { keyedHash, openVisitorKey } from '#platform/keyed-hash.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { testPayload } from '../../../builders/payload.ts'
import { startWecom, type WecomSimulator } from '../../../fakes/wecom/simulator.ts'
import { SIMULATED_WECOM } from '../../../fakes/wecom/tokens.ts'

let pool: Pool
let wecom: WecomSimulator

beforeAll(async () => {
  ;({ pool } = await testPayload())
  wecom = await startWecom()
  process.env.WECOM_API_HOST = wecom.host
  await connectWecom(pool, { ...SIMULATED_WECOM, name: '', monthCap: 0, dayCap: 1 }, now())
})
afterAll(async () => {
  delete process.env.WECOM_API_HOST
  await pool.query('delete from wecom_accounts')
  await pool.query('delete from wechat_tokens')
  await wecom.close()
})
beforeEach(async () => {
  wecom.now += HOUR_MS
  Object.assign(wecom, { staff: ['lin', 'chen'], faults: [] })
  wecom.tags = [{ id: 'green', name: '绿茶', group: '口味' }]
  wecom.contacts = [customer('wm-one', { unionid: 'union-one', staff: ['lin', 'chen'] }), customer('wm-two', { staff: ['lin'] })]
  wecom.chats = [{ id: 'wr-1', name: '一群', owner: 'lin', members: ['lin', 'wm-one'] }]
  for (const table of ['contacts', 'follows', 'removals', 'tags', 'chats']) await pool.query(`delete from wecom_${table}`)
})

const now = () => new Date(wecom.now)
const seconds = (at: Date) => Math.floor(at.getTime() / 1_000)
const customer = (id: string, { unionid, staff }: { unionid?: string; staff: string[] }) => ({
  id,
  name: `茶友 ${id}`,
  unionid,
  follows: staff.map((userid) => ({ userid, since: seconds(now()) - 3_600, tags: ['green'] })),
})
const sync = async () => syncContacts(pool, (await openWecomAccount(pool))!, now())
const rows = async (text: string) => (await pool.query(text)).rows
const removedOnes = () => rows('select external_userid as id, userid, by_whom from wecom_removals order by 1, 2')

describe('customers of 企业微信', () => {
  it('are read page by page with their tags, colleagues and groups', async () => {
    wecom.contacts = Array.from({ length: 130 }, (_, index) => customer(`wm-${index}`, { staff: ['chen'] }))
    expect(await sync()).toEqual({ ok: true, value: { contacts: 130, removed: 0, chats: 1, leftOut: 0 } })
    expect(await rows('select count(*)::integer as n from wecom_contacts')).toEqual([{ n: 130 }])
    expect(await rows("select userid, tags from wecom_follows where external_userid = 'wm-7'")).toEqual([
      { userid: 'chen', tags: ['green'] },
    ])
    expect(await rows('select name from wecom_tags')).toEqual([{ name: '绿茶' }])
    expect(await rows('select name, owner from wecom_chats')).toEqual([{ name: '一群', owner: 'lin' }])
    expect(await rows('select external_userid as id from wecom_chat_members'), 'colleagues are no customers').toEqual([
      { id: 'wm-one' },
    ])
  })

  it('who are gone count as removed once, by day and colleague', async () => {
    await sync()
    wecom.contacts = [customer('wm-one', { staff: ['chen'] })]
    wecom.now += MINUTE_MS
    expect(await sync()).toMatchObject({ value: { removed: 2 } })
    wecom.now += MINUTE_MS
    expect(await sync()).toMatchObject({ value: { removed: 0 } })
    expect(await removedOnes()).toEqual([
      { id: 'wm-one', userid: 'lin', by_whom: 'unknown' },
      { id: 'wm-two', userid: 'lin', by_whom: 'unknown' },
    ])
    const [day, ...others] = await listRemovals(pool, SIMULATED_WECOM.corpId, now())
    expect([day, others]).toEqual([{ day: expect.any(String), userid: 'lin', removed: 2, by_customer: 0 }, []])
  })

  it('are not taken for removed when only half of them could be read', async () => {
    await sync()
    wecom.now += MINUTE_MS
    wecom.faults = [null, null, 'silent']
    expect(await sync()).toMatchObject({ ok: false, kind: 'away' })
    wecom.faults = [null, null, { errcode: 48002 }]
    expect(await sync()).toMatchObject({ ok: false, kind: 'refused', message: expect.stringContaining('48002') })
    expect(await removedOnes()).toEqual([])
  })

  it('are the members that their unionid names, once', async () => {
    const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
    wecom.contacts.push(customer('wm-tied', { unionid: 'union-tied', staff: ['lin'] }))
    const union = { id: uuidv7(now()), type: 'identify', visitor: 'browser-of-tied', at: now().toISOString() }
    const known = parseImported({ ...union, memberId: 'm-1', unionid: 'union-tied' }, { key, now: now() })
    if (!known.ok) throw new Error(known.message)
    await storeFacts(pool, [known.value], now())
    await sync()
    await sync()
    const tied = await pool.query<{ hash: Buffer }>(
      `select m.hash from ties t join persons v on v.id = t.visitor_id join persons m on m.id = t.member_id where v.hash = $1`,
      [hashVisitor(key, visitorOf('wm-tied'))],
    )
    expect(tied.rows.map(({ hash }) => hash)).toEqual([keyedHash(key, 'memberId:mall:m-1')])
    expect(await rows('select * from tie_conflicts')).toEqual([])
  })

  it('who are erased while they are read are left out, whichever comes first', async () => {
    const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
    const erase = async () => {
      const keys = [hashVisitor(key, visitorOf('wm-one'))]
      await erasePerson(pool, { keys, isElsewhere: true, by: 'ann', now: now() })
      const told = await pool.query<{ data: { erasure: number } }>(
        "delete from outbox where event = 'person.erased' returning data",
      )
      await forgetInWecom(pool, told.rows[0]!.data, now())
    }
    await Promise.all([sync(), erase()])
    for (const table of ['contacts', 'follows', 'chat_members'])
      expect(await rows(`select 1 from wecom_${table} where external_userid = 'wm-one'`), table).toEqual([])
    wecom.now += MINUTE_MS
    expect(await sync()).toMatchObject({ value: { leftOut: 1 } })
    expect(await readLeftOut(pool)).toBe(1)
    await pool.query('delete from erased_keys')
  })

  it('are read when somebody asks, and every six hours', async () => {
    await askForSync(pool, now())
    expect(await readSynced(pool)).toMatchObject({ isAsked: true })
    const reads = async () => {
      wecom.asked = []
      await syncWhenDue(pool, now())
      return wecom.asked.length > 0
    }
    wecom.now += MINUTE_MS
    expect(await reads()).toBe(true)
    expect(await reads()).toBe(false)
    wecom.now += 6 * HOUR_MS
    expect(await reads()).toBe(true)
    expect(await readSynced(pool)).toEqual({ at: now(), isAsked: false, problem: null })
    const at = now()
    wecom.now += 6 * HOUR_MS
    wecom.faults = [{ errcode: 60020 }]
    await expect(syncWhenDue(pool, now())).rejects.toThrow('60020')
    expect(await readSynced(pool)).toEqual({ at, isAsked: false, problem: expect.stringContaining('可信 IP') })
    await syncWhenDue(pool, now())
    expect(await readSynced(pool)).toMatchObject({ problem: null })
  })
})

describe('an event of a removal', () => {
  const fields = (over: object = {}) => ({
    Event: 'change_external_contact',
    ChangeType: 'del_follow_user',
    UserID: 'lin',
    ExternalUserID: 'wm-one',
    CreateTime: String(seconds(now())),
    ...over,
  })
  const take = (event: object) => followContactEvent(pool, { appId: SIMULATED_WECOM.corpId, said: event as Said }, now())

  it('told twice, and read again after it, counts once and says who removed whom', async () => {
    await sync()
    await take(fields())
    await take(fields())
    await take(fields({ ChangeType: 'del_external_contact', ExternalUserID: 'wm-two' }))
    wecom.contacts = [customer('wm-one', { staff: ['chen'] })]
    wecom.now += MINUTE_MS
    expect(await sync()).toMatchObject({ value: { removed: 0 } })
    expect(await removedOnes()).toEqual([
      { id: 'wm-one', userid: 'lin', by_whom: 'customer' },
      { id: 'wm-two', userid: 'lin', by_whom: 'staff' },
    ])
  })

  it('opens from its figure: the customer by name, the colleague, who ended it, page by page', async () => {
    await sync()
    await take(fields())
    await take(fields({ UserID: 'chen' }))
    await take(fields({ ChangeType: 'del_external_contact', ExternalUserID: 'wm-two' }))
    const days = await listRemovals(pool, SIMULATED_WECOM.corpId, now())
    expect(sumRemovals(days)).toEqual({ removed: 3, byCustomer: 2 })
    const open = (part: { day?: string; userid?: string; page?: number }) =>
      readRemovals(pool, { corpId: SIMULATED_WECOM.corpId, day: null, userid: null, page: 1, now: now(), ...part })
    for (const { day, userid, removed } of days) expect((await open({ day, userid })).rows).toHaveLength(removed)
    const two = { external_userid: 'wm-two', name: '茶友 wm-two', userid: 'lin', by_whom: 'staff' }
    expect((await open({ userid: 'lin' })).rows).toMatchObject([{ external_userid: 'wm-one', by_whom: 'customer' }, two])
    expect(await open({ page: 2 })).toEqual({ rows: [], hasMore: false })
    expect((await open({ day: '2020-01-01' })).rows).toEqual([])
  })

  it('that comes after the two have found together again is old news', async () => {
    await sync()
    await take(fields({ CreateTime: String(seconds(new Date(wecom.now - DAY_MS))) }))
    expect(await removedOnes()).toEqual([])
  })

  it('that says less has everything read again; others are none', async () => {
    await sync()
    wecom.now += 1
    expect(readContactEvent({ Event: 'change_external_chat', ChangeType: 'update' })).toEqual({ kind: 'changed' })
    await take(fields({ ChangeType: 'add_external_contact' }))
    expect(await readSynced(pool)).toMatchObject({ isAsked: true })
    expect(readContactEvent({ Event: 'subscribe' })).toBeNull()
    expect(readContactEvent(fields({ CreateTime: 'soon' }))).toBeNull()
  })
})
