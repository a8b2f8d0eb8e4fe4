import type { Queryable } from '#platform/database.ts'
import { nameOf } from '../members/export.sql.ts'
import { followsOn, metBetween } from './next-reads.sql.ts'
import { titleOf } from './slot-pairs.sql.ts'

export type MetTogether = {
  subject_id: number
  next_id: number
  collection: string
  document: string
  title: string | null
  next_collection: string
  next_document: string
  next_title: string | null
  persons: number
  met_by: number
}

const NAMED = `
  select n.subject_id, n.next_id, s.collection, s.document, ${titleOf('s')} as title, t.collection as next_collection,
    t.document as next_document, ${titleOf('t')} as next_title, n.persons, n.met_by
  from next_reads n join subjects s on s.id = n.subject_id join subjects t on t.id = n.next_id`

/** What goes together, likest first; each two things once, from the side that fewer met. */
export async function selectMetTogether(db: Queryable, limit: number): Promise<MetTogether[]> {
  const found = await db.query<MetTogether>(
    `select * from (
       select distinct on (least(n.subject_id, n.next_id), greatest(n.subject_id, n.next_id)) n.*
       from next_reads n order by least(n.subject_id, n.next_id), greatest(n.subject_id, n.next_id), n.met_by, n.subject_id
     ) once join (${NAMED}) named using (subject_id, next_id)
     order by once.likeness desc, once.persons desc, subject_id, next_id limit $1`,
    [limit],
  )
  return found.rows
}

export async function selectOneTogether(db: Queryable, subject: number, next: number): Promise<MetTogether | undefined> {
  const found = await db.query<MetTogether>(`${NAMED} where n.subject_id = $1 and n.next_id = $2`, [subject, next])
  return found.rows[0]
}

/** `persons`: how many there are by now, since facts come in after the count. */
export type MetBy = { person: string; met_at: Date; next_met_at: Date; persons: number }

/** Whoever opened, or bought, any of the two: far fewer than everybody. $3 and $4 are the two. */
const MET_ANY = `
  select person_id from pairs where content_id in ($3, $4)
  union
  select c.buyer_id
  from subjects s join products_skus sku on sku._parent_id::text = s.document
    join orders o on o.body->'items' @> jsonb_build_array(jsonb_build_object('sku', sku.sku))
    join credits c on c.order_key = o.id
  where s.id in ($3, $4) and s.collection = 'products'`

type Counted = { subject: number; next: number; since: Date; until: Date; limit: number; offset: number }

/** The persons behind a count, the latest first. */
export async function selectMetBy(db: Queryable, { subject, next, since, until, limit, offset }: Counted): Promise<MetBy[]> {
  const found = await db.query<MetBy>(
    `with met as materialized (${metBetween(MET_ANY)})
     select ${nameOf('pe')} as person, one.at as met_at, other.at as next_met_at, count(*) over ()::integer as persons
     from met one join met other using (person_id) join persons pe on pe.id = person_id
     where one.subject_id = $3 and other.subject_id = $4 and ${followsOn('one', 'other')}
     order by greatest(one.at, other.at) desc, person_id limit $5 offset $6`,
    [since, until, subject, next, limit, offset],
  )
  return found.rows
}
