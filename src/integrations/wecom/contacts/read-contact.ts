import { SECOND_MS } from '#platform/days.ts'
import { isRecord } from '#platform/outside-text.ts'

/** A customer as one colleague has him. */
export type ReadContact = {
  externalUserId: string
  name: string
  unionid: string | null
  userId: string
  since: Date
  tags: string[]
}

/** One entry of `externalcontact/batch/get_by_user`; `null` for what is no customer. */
export function readContact(entry: unknown): ReadContact | null {
  if (!isRecord(entry) || !isRecord(entry.external_contact) || !isRecord(entry.follow_info)) return null
  const { external_userid: id, name, unionid } = entry.external_contact
  const { userid, createtime, tag_id: tags } = entry.follow_info
  if (!isExternalUserId(id) || typeof userid !== 'string' || !Number.isFinite(Number(createtime))) return null
  return {
    externalUserId: id,
    name: typeof name === 'string' ? [...name].slice(0, 64).join('') : '',
    unionid: unionidOf(unionid),
    userId: userid,
    since: new Date(Number(createtime) * SECOND_MS),
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
  }
}

const isExternalUserId = (id: unknown): id is string => typeof id === 'string' && /^[\w-]{1,58}$/.test(id)

/** The visitor that stands for a customer wherever figures are kept; a line of `/import/…` may name it as well. */
export const visitorOf = (externalUserId: string): string => `wecom-${externalUserId}`.padEnd(8, '_')

export type ReadTag = { id: string; name: string; group: string }

/** `get_corp_tag_list`, in the order of the company. */
export function readTags(groups: unknown): ReadTag[] {
  if (!Array.isArray(groups)) return []
  return groups.filter(isRecord).flatMap(({ group_name: group, tag }) =>
    (Array.isArray(tag) ? tag : []).filter(isRecord).flatMap(({ id, name, deleted }) => {
      const isKept = typeof id === 'string' && typeof name === 'string' && deleted !== true
      return isKept ? [{ id, name, group: String(group ?? '') }] : []
    }),
  )
}

export type ChatMember = { externalUserId: string; unionid: string | null; since: Date }
export type ReadChat = { id: string; name: string; owner: string; members: ChatMember[] }

/** `groupchat/get`: members are those from outside the company. */
export function readChat(chat: unknown): ReadChat | null {
  if (!isRecord(chat) || typeof chat.chat_id !== 'string' || typeof chat.owner !== 'string') return null
  const members = Array.isArray(chat.member_list) ? chat.member_list.filter(isRecord) : []
  return {
    id: chat.chat_id,
    name: typeof chat.name === 'string' ? chat.name : '',
    owner: chat.owner,
    members: members.flatMap(({ userid, type, unionid, join_time: joined }) => {
      if (Number(type) !== OUTSIDE || !isExternalUserId(userid)) return []
      return [{ externalUserId: userid, unionid: unionidOf(unionid), since: new Date((Number(joined) || 0) * SECOND_MS) }]
    }),
  }
}

const unionidOf = (unionid: unknown): string | null => (typeof unionid === 'string' && unionid !== '' ? unionid : null)

const OUTSIDE = 2
