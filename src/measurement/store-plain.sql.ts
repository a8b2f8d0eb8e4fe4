import type { Queryable } from '#platform/database.ts'
import { ordersSeeing } from './credited-orders.sql.ts'
import { type EventRow, eventValues, INSERTED } from './events.sql.ts'
import { ownerNow } from './ownership.sql.ts'
import { ADDED, type PairName } from './pairs.sql.ts'

export type StoredPlain = {
  /** The ids of the events that were stored before: mostly none, where the new ones are mostly all. */
  known: Set<string>
  /** As `addToPairs` gives them. */
  opened: number[]
  unclear: PairName[]
  /** Orders, not yet frozen, that may see one of the new opens. */
  orderKeys: number[]
}

/**
 * Stores events that tie nobody to anybody, takes their touches into pairs and looks for the orders that see them, all in one
 * question: what most batches are, and a way to the database costs as much as the work there.
 */
export async function storePlain(db: Queryable, rows: EventRow[], now: Date): Promise<StoredPlain> {
  const found = await db.query<{ what: string; id: string; content_id: number; key: number }>({
    name: 'store-plain',
    text: STORE,
    values: eventValues(rows, now),
  })
  const stored: StoredPlain = { known: new Set(), opened: [], unclear: [], orderKeys: [] }
  for (const { what, id, content_id, key } of found.rows) {
    if (what === 'known') stored.known.add(id)
    else if (what === 'opened') stored.opened.push(key)
    else if (what === 'unclear') stored.unclear.push({ content_id, person_id: key })
    else stored.orderKeys.push(key)
  }
  return stored
}

/** Most visitors were never tied to anybody: that is asked once for each, and the owners at each time of the others only. */
const STORE = `
  with ${INSERTED},
  tied as materialized (select distinct visitor_id from ties where visitor_id = any($3)),
  owned as materialized (
    select subject_id as content_id, type as kind, at, id as fact_id, channel,
      case when given.visitor_id in (select visitor_id from tied) then ${ownerNow('given.visitor_id', 'given.at')}
        else given.visitor_id end as person_id
    from given where is_touch and id in (select id from made)),
  ${ADDED}
  select 'known' as what, id, null::integer as content_id, null::bigint as key from given where id not in (select id from made)
  union all select 'opened', null, null, person_id from opened
  union all select 'unclear', null, content_id, person_id from unclear
  union all select 'order', null, null, id from ${ordersSeeing('(select * from owned where kind = 3) opens', '$13')} orders`
