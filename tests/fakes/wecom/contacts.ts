export type SimulatedContact = {
  id: string
  name: string
  unionid?: string
  /** Since when (seconds) which colleague has him, and under which tags. */
  follows: { userid: string; since: number; tags: string[] }[]
}
export type SimulatedTag = { id: string; name: string; group: string }
export type SimulatedChat = { id: string; name: string; owner: string; members: string[] }

type Address = { staff: string[]; contacts: SimulatedContact[]; tags: SimulatedTag[]; chats: SimulatedChat[] }

/** Customers, tags and groups; `null` for another path, a number is an errcode. */
export function answerContacts(book: Address, path: string, body: Record<string, unknown>): object | number | null {
  switch (path) {
    case '/cgi-bin/externalcontact/get_follow_user_list':
      return { follow_user: book.staff }
    case '/cgi-bin/externalcontact/get_corp_tag_list':
      return { tag_group: listTags(book.tags) }
    case '/cgi-bin/externalcontact/batch/get_by_user':
      return listContacts(book, body)
    case '/cgi-bin/externalcontact/groupchat/list':
      return page(
        book.chats.map(({ id }) => ({ chat_id: id, status: 0 })),
        body,
        'group_chat_list',
      )
    case '/cgi-bin/externalcontact/groupchat/get':
      return getChat(book, body)
    default:
      return null
  }
}

function listTags(tags: SimulatedTag[]): object[] {
  const groups = [...new Set(tags.map(({ group }) => group))]
  return groups.map((group) => ({
    group_id: group,
    group_name: group,
    tag: tags.filter((tag) => tag.group === group).map(({ id, name }) => ({ id, name })),
  }))
}

/** At most a hundred colleagues and a hundred customers at once; 84061 when none of them has any. */
function listContacts(book: Address, body: Record<string, unknown>): object | number {
  const asked = body.userid_list
  if (!Array.isArray(asked) || asked.length === 0 || asked.length > 100) return 40058
  const lines = book.contacts.flatMap((contact) =>
    contact.follows
      .filter(({ userid }) => asked.includes(userid))
      .map(({ userid, since, tags }) => ({
        external_contact: { external_userid: contact.id, name: contact.name, type: 1, unionid: contact.unionid },
        follow_info: { userid, createtime: since, tag_id: tags },
      })),
  )
  return lines.length === 0 ? 84061 : page(lines, body, 'external_contact_list')
}

function getChat(book: Address, { chat_id: id }: Record<string, unknown>): object | number {
  const chat = book.chats.find((one) => one.id === id)
  if (!chat) return 40050
  const members = chat.members.map((userid) => ({ userid, type: userid.startsWith('wm') ? 2 : 1, join_time: 1 }))
  return { group_chat: { chat_id: chat.id, name: chat.name, owner: chat.owner, member_list: members } }
}

function page(lines: object[], { cursor, limit }: Record<string, unknown>, name: string): object {
  const [from, size] = [Number(cursor || 0), Math.min(Number(limit ?? 50), 100)]
  const next = from + size < lines.length ? String(from + size) : ''
  return { [name]: lines.slice(from, from + size), next_cursor: next }
}
