import { type Callback, eventXml, send } from '../wechat/events.ts'
import type { SimulatedContact } from './contacts.ts'

type Book = { now: number; contacts: SimulatedContact[]; callback: Callback | null }

/**
 * A customer removes a colleague (删除好友), or with `"by": "staff"` the colleague the customer: they are friends no more, and the hub
 * is told where it is known. Gives whether they were friends, and what the hub answered (`null`: nobody was told).
 */
export async function endFollow(book: Book, { userid, external_userid: id, by }: Record<string, unknown>): Promise<object> {
  const contact = book.contacts.find((one) => one.id === id)
  const isFriend = contact?.follows.some((follow) => follow.userid === userid) ?? false
  if (!contact || !isFriend) return { removed: 0, told: null }
  contact.follows = contact.follows.filter((follow) => follow.userid !== userid)
  const change = by === 'staff' ? 'del_external_contact' : 'del_follow_user'
  const inside = `<ChangeType>${change}</ChangeType><UserID>${userid}</UserID><ExternalUserID>${id}</ExternalUserID>`
  const told = book.callback && (await send(book.callback, eventXml('change_external_contact', book.now, inside), book.now))
  return { removed: 1, told }
}
