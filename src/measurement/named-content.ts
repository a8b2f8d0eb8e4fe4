import type { Order } from '#orders/order.ts'
import type { OrderVersion } from '#orders/store-versions.ts'
import type { Queryable } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { codeOfChannel } from './channels.ts'
import { selectContentLinks } from './links.sql.ts'
import { type LiveRoom, selectLiveRooms } from './subjects.sql.ts'
import { findSubjects, normaliseSubject, type Subject } from './subjects.ts'

type Named = OrderVersion['named']

/** A host may go on air this much earlier than planned. */
const EARLY_START_MS = HOUR_MS

/**
 * The content that each order itself names (rule (a)): by its hub code, else by `scene.liveId` (a live stream's id or the
 * reference of its room), else by `scene.subject`. Only contents that the hub knows can be named.
 */
export async function findNamedContents(db: Queryable, orders: Order[], now: Date): Promise<Named[]> {
  const codes = orders.map((order) => order.hub).filter((code) => code !== undefined)
  const links = new Map((codes.length > 0 ? await selectContentLinks(db, codes) : []).map((link) => [link.code, link]))
  const liveIds = [...new Set(orders.map((order) => order.scene.liveId).filter((id) => id !== undefined))]
  const rooms = liveIds.length > 0 ? await selectLiveRooms(db, liveIds) : []
  const subjects = await findSubjects(
    db,
    [
      ...liveIds.map(liveSubject),
      ...rooms.map((room) => liveSubject(room.id)),
      ...orders.map((order) => normaliseSubject(order.scene.subject)).filter((subject) => subject !== undefined),
    ],
    now,
  )
  const contentOf = (name: string | undefined): Subject | undefined => {
    const subject = name === undefined ? undefined : subjects.get(name)
    return subject?.isContent ? subject : undefined
  }
  return orders.map((order): Named => {
    const link = order.hub === undefined ? undefined : links.get(order.hub)
    if (link) return { contentId: link.content_id, by: 'hub', channel: link.channel }
    const { liveId, subject } = order.scene
    const live =
      liveId === undefined ? undefined : (contentOf(liveSubject(liveId)) ?? contentOf(liveInRoom(rooms, liveId, order.paidAt)))
    if (live) return { contentId: live.id, by: 'live', channel: codeOfChannel('channels-live') }
    const content = contentOf(normaliseSubject(subject))
    return content ? { contentId: content.id, by: 'subject', channel: null } : null
  })
}

const liveSubject = (id: string): string => `live-streams:${id.toLowerCase()}`

/** Of all lives held in one room, the one that was on when the order was paid: the latest begun. */
function liveInRoom(rooms: LiveRoom[], reference: string, paidAt: number | undefined): string | undefined {
  const held = rooms.filter((room) => room.reference === reference)
  const begun = held.filter((room) => (room.starts_at?.getTime() ?? 0) <= (paidAt ?? Number.POSITIVE_INFINITY) + EARLY_START_MS)
  const room = begun.at(-1) ?? held[0]
  return room && liveSubject(room.id)
}
