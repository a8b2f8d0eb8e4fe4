import { channelOfCode } from '#measurement/channels.ts'
import { inTransaction, type Pool } from '#platform/database.ts'
import {
  type AuthorOrder,
  DAYS_AFTER,
  type InfluencedOrder,
  selectAuthorOrders,
  selectInfluenced,
  selectPlaces,
  selectSeen,
} from './influence.sql.ts'

export { DAYS_AFTER }

const MOST_ROWS = 200

export type Influence = {
  /** Who saw it (persons, its author apart), how many of them opened it, by which channel they first came, where it was put. */
  persons: number
  opens: number
  channels: { name: string; persons: number }[]
  places: { collection: string; isNow: boolean }[]
  /** Of all such orders; `rows` holds the latest 200. Money in fen, refunds taken off. */
  orders: { whole: number; netFen: number; withProduct: number; first: number; repeat: number }
  rows: InfluencedOrder[]
  /** The author's own later orders; null when nobody knows who wrote it. */
  author: { whole: number; netFen: number; withProduct: number; rows: AuthorOrder[] } | null
}

/**
 * What happened after people saw a review: counted orders that they paid within seven days after they first saw it. "After", not
 * "because": who reads reviews is about to buy anyway. From one snapshot. The author's own exposures and orders are apart.
 */
export const readInfluence = (pool: Pool, review: string): Promise<Influence> =>
  inTransaction(
    pool,
    async (client) => {
      const seen = await selectSeen(client, review)
      const rows = await selectInfluenced(client, review)
      const own = await selectAuthorOrders(client, review)
      const places = await selectPlaces(client, review)
      const first = rows.filter(({ isFirst }) => isFirst).length
      return {
        persons: seen.persons,
        opens: seen.opens,
        channels: seen.channels.map(({ channel, persons }) => ({ name: channelOfCode(channel).name, persons })),
        places,
        orders: { first, repeat: rows.length - first, ...sumOf(rows) },
        rows: rows.slice(0, MOST_ROWS),
        author: own && { ...sumOf(own), rows: own },
      }
    },
    'begin isolation level repeatable read read only',
  )

const sumOf = (rows: readonly { netFen: number; holdsProduct: boolean }[]) => ({
  whole: rows.length,
  netFen: rows.reduce((sum, { netFen }) => sum + netFen, 0),
  withProduct: rows.filter(({ holdsProduct }) => holdsProduct).length,
})
