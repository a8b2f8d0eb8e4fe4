import type { Queryable } from '#platform/database.ts'
import { ownerNow, reignsNow } from '../ownership.sql.ts'

/**
 * The questions of an export, each by the person's number ($1). Only what falls into the person's own times is theirs: a device
 * that two members share is each of them in turn. `name` is the short form of a keyed hash, as the screens show it.
 */
/** The short name of a person (a row of `persons`), as the screens show it: the beginning of a keyed hash. */
export const nameOf = (row: string): string => `left(${row}.kind, 1) || '-' || encode(substr(${row}.hash, 1, 4), 'hex')`
const subjectOf = (row: string): string => `${row}.collection || ':' || ${row}.document`
const REIGNS = reignsNow('$1::bigint')

export type PersonRow = { name: string; kind: 'visitor' | 'member'; first_stored_at: Date; further_ids: number }

export const PERSON = `
  select ${nameOf('p')} as name, p.kind, p.first_stored_at,
    (select count(*)::integer from member_aliases a where a.member_id = p.id) as further_ids
  from persons p where p.id = $1`

export type NameRow = { name: string }

/** Keyed hashes (hex) of the person and of the visitors that are nobody else's at any time. */
export const NAMES = `
  select encode(hash, 'hex') as name from persons where id = $1
  union
  select encode(v.hash, 'hex') from ties t join persons v on v.id = t.visitor_id
  where t.member_id = $1 and not exists (select from ties o where o.visitor_id = t.visitor_id and o.member_id <> $1)`

/** These and the further keys of the person: everything that other rooms may know it by. */
export const KEYS = `${NAMES}
  union
  select encode(alias_hash, 'hex') from member_aliases where member_id = $1`

/** The hub's number of an order, and the mall's. */
export type OrderKeyRow = { id: number; order_id: string }

export const ORDER_KEYS = `
  select o.id, o.order_id from orders o where coalesce(o.member_id, ${ownerNow('o.visitor_id', 'o.paid_at')}) = $1 and o.id in (
    select id from orders where member_id = $1
    union select id from orders where visitor_id in (select actor_id from ${REIGNS} r))`

export type TieRow = { visitor: string; at: Date; fact: string; stored_at: Date; replaced_at: Date | null }

export const TIES = `
  select ${nameOf('v')} as visitor, t.at, t.fact, t.stored_at, nullif(t.replaced_at, 'infinity') as replaced_at
  from ties t join persons v on v.id = t.visitor_id where t.member_id = $1 or t.visitor_id = $1 order by t.at, t.fact, t.version`

export type EventRow = {
  id: string
  type: number
  subject: string | null
  channel: number
  via: string | null
  slot: number | null
  origin: number
  flags: number
  evidence: number
  visitor: string | null
  at: Date
  stored_at: Date
}

export const EVENTS = `
  with reigns as materialized (select * from ${REIGNS} r)
  select e.id, e.type, ${subjectOf('s')} as subject, e.channel, e.via, e.slot, e.origin, e.flags, e.evidence, ${nameOf('v')} as visitor, e.at,
    e.stored_at
  from reigns r
    join events e on coalesce(e.member_id, e.visitor_id) = r.actor_id and e.at >= r.from_at and e.at < r.to_at
    left join subjects s on s.id = e.subject_id left join persons v on v.id = e.visitor_id
  order by e.at, e.id`

export type TouchRow = {
  fact_id: string
  kind: number
  content: string
  channel: number
  via: string | null
  at: Date
  stored_at: Date
  withdrawn_at: Date | null
}

/** The touches of days whose events were dropped, and those that were withdrawn, are nowhere else. */
export const TOUCHES = `
  with reigns as materialized (select * from ${REIGNS} r)
  select t.fact_id, t.kind, ${subjectOf('s')} as content, t.channel, t.via, t.at, t.stored_at, t.withdrawn_at
  from reigns r join (
      select actor_id, content_id, kind, at, fact_id, channel, via, stored_at, null::timestamptz as withdrawn_at from touches
      union all
      select actor_id, content_id, kind, at, fact_id, channel, via, stored_at, withdrawn_at from withdrawn_touches
    ) t on t.actor_id = r.actor_id and t.at >= r.from_at and t.at < r.to_at
    join subjects s on s.id = t.content_id
  order by t.at, t.fact_id`

export type PairRow = {
  content: string
  reach_at: Date | null
  reach_kind: number | null
  reach_channel: number | null
  open_at: Date | null
  open_channel: number | null
  is_converted: boolean
}

export const PAIRS = `
  select ${subjectOf('s')} as content, p.reach_at, p.reach_kind, p.reach_channel, p.open_at, p.open_channel, p.is_converted
  from pairs p join subjects s on s.id = p.content_id where p.person_id = $1 order by coalesce(p.reach_at, p.open_at), 1`

export type OrderRow = {
  source: string
  order_id: string
  rule: string | null
  content: string | null
  channel: number | null
  touch_at: Date | null
  frozen_at: Date | null
  versions: Record<string, unknown>[]
}

/** Every version as it was stored; whoever invited the buyer is somebody else. */
export const ORDERS = `
  select o.source, o.order_id, c.rule, ${subjectOf('s')} as content, c.channel, c.touch_at, c.frozen_at,
    (select jsonb_agg(v.body - 'inviterHash' || jsonb_build_object('version', v.version, 'storedAt', to_jsonb(v.stored_at)) order by v.version)
     from order_versions v where v.order_key = o.id) as versions
  from orders o left join credits c on c.order_key = o.id left join subjects s on s.id = c.content_id
  where o.id in (
      select id from orders where member_id = $1
      union select id from orders where visitor_id in (select actor_id from ${REIGNS} r)
      union select order_key from credits where buyer_id = $1)
    and coalesce(o.member_id, ${ownerNow('o.visitor_id', 'o.paid_at')}) = $1
  order by o.paid_at, o.order_id`

export type SessionRow = { order_id: string | null; began_at: Date; expires_at: Date }

export const SESSIONS = `
  select o.order_id, m.began_at, m.expires_at from member_sessions m left join orders o on o.id = m.order_key
  where m.member_id = $1 order by m.began_at`

export type RequestRow = { asked_at: Date; declined_at: Date | null; answer: string | null }

export const REQUESTS = 'select asked_at, declined_at, answer from erasure_requests where member_id = $1'

export async function select<Row extends object>(db: Queryable, question: string, person: number): Promise<Row[]> {
  return (await db.query<Row>(question, [person])).rows
}
