import { tieByUnionid } from '#measurement/members/outside-tie.ts'
import { findErased } from '#people/erased-keys.ts'
import type { Pool } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { readPages } from '#platform/read-pages.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { replaceSetting } from '#platform/settings.ts'
import type { WecomAccount } from '../account.ts'
import { askWecom } from '../ask.ts'
import { deleteUnseenChats, removeUnseen, replaceTags, selectWithUnionid, updateTied } from './contacts.sql.ts'
import { hashesOf } from './erased-contacts.ts'
import { readChat, readContact, readTags, visitorOf } from './read-contact.ts'
import { countLeftOut, type Reading, storeChat, storeContacts } from './store-read.ts'
import { noteLeftOut, SYNCED } from './synced.ts'

const A_PAGE = 100
const STAFF_AT_ONCE = 100
/** None of the colleagues asked for has a customer. */
const NO_CUSTOMER = 84061

export type Synced = {
  contacts: number
  removed: number
  chats: number
  /** Customers of whom nothing is kept because they were erased here. */
  leftOut: number
}

/**
 * Reads customers, tags and groups anew. Whoever is not there any more has been removed, but only after everything was read: half a
 * list says nothing about the other half. Read twice, nothing is there twice. Whoever was erased stays out.
 */
export async function syncContacts(pool: Pool, account: WecomAccount, now: Date): Promise<Result<Synced, 'refused' | 'away'>> {
  const tags = await askWecom(pool, account, { path: '/cgi-bin/externalcontact/get_corp_tag_list', body: {} }, now)
  if (!tags.ok) return tags
  await replaceTags(pool, account.corpId, readTags(tags.value.tag_group))
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  const reading: Reading = { pool, corpId: account.corpId, key, now, kept: new Set(), leftOut: new Set() }
  const contacts = await readContacts(reading, account)
  if (!contacts.ok) return contacts
  const removed = await removeUnseen(pool, { corpId: account.corpId, began: now, now })
  await tieContacts(reading)
  const chats = await readChats(reading, account)
  if (!chats.ok) return chats
  const leftOut = countLeftOut(reading)
  await noteLeftOut(pool, leftOut)
  await replaceSetting(pool, SYNCED, now.toISOString())
  return ok({ contacts: contacts.value, removed, chats: chats.value, leftOut })
}

async function readContacts(reading: Reading, account: WecomAccount): Promise<Result<number, 'refused' | 'away'>> {
  const { pool, now } = reading
  const asked = await askWecom(pool, account, { path: '/cgi-bin/externalcontact/get_follow_user_list' }, now)
  if (!asked.ok) return asked
  const staff = Array.isArray(asked.value.follow_user) ? asked.value.follow_user.map(String) : []
  let count = 0
  for (let first = 0; first < staff.length; first += STAFF_AT_ONCE) {
    const of = { userid_list: staff.slice(first, first + STAFF_AT_ONCE), limit: A_PAGE }
    for (let cursor = ''; ; ) {
      const path = '/cgi-bin/externalcontact/batch/get_by_user'
      const page = await askWecom(pool, account, { path, body: { ...of, cursor } }, now)
      if (!page.ok && page.failure?.code === NO_CUSTOMER) break
      if (!page.ok) return page
      const list = Array.isArray(page.value.external_contact_list) ? page.value.external_contact_list : []
      const contacts = list.map(readContact).filter((contact) => contact !== null)
      await storeContacts(reading, contacts)
      count += contacts.length
      const next = nextCursor(page.value)
      if (next === '') break
      if (next === cursor) return fail('away', '企业微信重复给出同一页客户')
      cursor = next
    }
  }
  return ok(count)
}

async function readChats(reading: Reading, account: WecomAccount): Promise<Result<number, 'refused' | 'away'>> {
  const { pool, corpId, now } = reading
  let count = 0
  for (let cursor = ''; ; ) {
    const path = '/cgi-bin/externalcontact/groupchat/list'
    const page = await askWecom(pool, account, { path, body: { status_filter: 0, cursor, limit: A_PAGE } }, now)
    if (!page.ok) return page
    for (const listed of Array.isArray(page.value.group_chat_list) ? page.value.group_chat_list : []) {
      const body = { chat_id: (listed as Record<string, unknown>).chat_id, need_name: 0 }
      const got = await askWecom(pool, account, { path: '/cgi-bin/externalcontact/groupchat/get', body }, now)
      if (!got.ok) return got
      const chat = readChat(got.value.group_chat)
      if (!chat) continue
      await storeChat(reading, chat)
      count++
    }
    const next = nextCursor(page.value)
    if (next === '' || next === cursor) break
    cursor = next
  }
  await deleteUnseenChats(pool, corpId, now)
  return ok(count)
}

/** Customers whose unionid is known are the members that it names, for every figure; but for who was erased while they were read. */
async function tieContacts({ pool, corpId, key, now }: Reading): Promise<void> {
  const pages = readPages({ external_userid: '' }, ({ after, limit }) =>
    selectWithUnionid(pool, corpId, after.external_userid, limit),
  )
  for await (const rows of pages) {
    const erased = await findErased(
      pool,
      rows.map(({ external_userid: externalUserId, unionid }) => hashesOf(key, { externalUserId, unionid })),
    )
    const here = rows.filter((_, place) => !(erased[place] && erased[place].at >= now))
    const ties = here.map(({ external_userid: id, unionid, tied_to: tiedTo }) => ({ visitor: visitorOf(id), unionid, tiedTo }))
    const members = await tieByUnionid(pool, ties, { key, now })
    await updateTied(
      pool,
      corpId,
      here.map(({ external_userid: id }, index) => ({ id, member: members[index]! })),
    )
  }
}

const nextCursor = ({ next_cursor: next }: Record<string, unknown>): string => (typeof next === 'string' ? next : '')
