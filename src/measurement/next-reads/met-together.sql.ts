import type { Queryable } from '#platform/database.ts'
import { nameOf } from '../members/export.sql.ts'
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

export type MetBy = { person: string; met_at: Date; next_met_at: Date }

/** First opens of contents, and first counted orders of products. $3 since, $4 until when it was counted. */
const metBy = (parameter: string) => `
  select person_id, open_at as at, false as is_bought from pairs where content_id = ${parameter} and open_at >= $3 and open_at <= $4
  union all
  select c.buyer_id, min(o.paid_at), true
  from subjects s join products_skus sku on sku._parent_id::text = s.document
    join orders o on o.body->'items' @> jsonb_build_array(jsonb_build_object('sku', sku.sku))
    join credits c on c.order_key = o.id
  where s.id = ${parameter} and s.collection = 'products' and o.counted and o.paid_at >= $3 and o.paid_at <= $4 and c.buyer_id is not null
  group by c.buyer_id`

type Counted = { subject: number; next: number; since: Date; until: Date; limit: number; offset: number }

/** The persons behind a count, the latest first. */
export async function selectMetBy(db: Queryable, { subject, next, since, until, limit, offset }: Counted): Promise<MetBy[]> {
  const found = await db.query<MetBy>(
    `select ${nameOf('pe')} as person, one.at as met_at, other.at as next_met_at
     from (${metBy('$1')}) one join (${metBy('$2')}) other using (person_id) join persons pe on pe.id = person_id
     where one.is_bought or not other.is_bought or other.at >= one.at
     order by greatest(one.at, other.at) desc, person_id limit $5 offset $6`,
    [subject, next, since, until, limit, offset],
  )
  return found.rows
}
