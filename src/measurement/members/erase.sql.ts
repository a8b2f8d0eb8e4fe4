import type { Queryable } from '#platform/database.ts'
import { ownerNow, reignsNow } from '../ownership.sql.ts'
import { selectKnownMember } from './known-members.sql.ts'

/** The person that an order is of: its member, else who owns its visitor at the payment; nobody when that was erased. */
export async function selectPersonOf(db: Queryable, orderKey: number): Promise<number | undefined> {
  const found = await db.query<{ id: number }>(
    `select p.id from orders o join persons p on p.id = coalesce(o.member_id, ${ownerNow('o.visitor_id', 'o.paid_at')})
     where o.id = $1 and p.kind <> 'erased'`,
    [orderKey],
  )
  return found.rows[0]?.id
}

/**
 * The person whom one of these keyed hashes names: a member by its first or a further key, else who owns the visitor of that hash
 * at `now`. Nobody when none is kept.
 */
export async function selectPersonOfKeys(db: Queryable, hashes: readonly Buffer[], now: Date): Promise<number | undefined> {
  const member = await selectKnownMember(db, hashes)
  if (member) return member.id
  const found = await db.query<{ id: number }>(
    `select ${ownerNow('v.id', '$2::timestamptz')} as id from persons v where v.kind = 'visitor' and v.hash = any($1::bytea[])
     order by v.id limit 1`,
    [hashes, now],
  )
  return found.rows[0]?.id
}

/** Members whose first key is a further one of this person's, or the other way round: the same human, met before the hub could know. */
export async function selectTwins(db: Queryable, person: number): Promise<number[]> {
  const found = await db.query<{ id: number }>(
    `select p.id from member_aliases a join persons p on p.hash = a.alias_hash and p.kind = 'member'
     where a.member_id = $1 and p.id <> $1
     union
     select a.member_id from persons p join member_aliases a on a.alias_hash = p.hash where p.id = $1 and p.kind = 'member' and a.member_id <> $1
     order by id`,
    [person],
  )
  return found.rows.map(({ id }) => id)
}

/** Whether the person is kept still. */
export async function isKept(db: Queryable, person: number): Promise<boolean> {
  return (await db.query("select from persons where id = $1 and kind <> 'erased'", [person])).rowCount === 1
}

/** Who acts for a person: itself and the visitors tied to it. */
export async function selectActors(db: Queryable, person: number): Promise<number[]> {
  const found = await db.query<{ actor_id: number }>(`select distinct actor_id from ${reignsNow('$1::bigint')} r order by 1`, [
    person,
  ])
  return [...new Set([person, ...found.rows.map((row) => row.actor_id)])]
}

/** The events of actors, by partition and id. There is no index for this, so it is asked before the writer's turn. */
export async function selectEventsOf(db: Queryable, actors: number[]): Promise<EventName[]> {
  const found = await db.query<EventName>(
    'select id_day::text as day, id from events where visitor_id = any($1::bigint[]) or member_id = any($1::bigint[])',
    [actors],
  )
  return found.rows
}

export type EventName = { day: string; id: string }

/**
 * `erased_reigns`: when who acts for the person, while this transaction lasts. `erased_actors`: those who act for nobody else at
 * any time; they go with the person. `erased_orders`: its orders, whoever else an order was of in another version.
 */
export async function openErasure(db: Queryable, person: number): Promise<void> {
  await db.query(`create temporary table erased_reigns (actor_id bigint, from_at timestamptz, to_at timestamptz) on commit drop`)
  await db.query(`create temporary table erased_actors (id bigint) on commit drop`)
  await db.query(`create temporary table erased_orders (id bigint, is_own boolean) on commit drop`)
  await db.query(
    `insert into erased_reigns
     select r.actor_id, r.from_at, r.to_at from ${reignsNow('$1::bigint')} r
     union select $1::bigint, '-infinity'::timestamptz, 'infinity'::timestamptz`,
    [person],
  )
  await db.query(
    `insert into erased_actors select distinct r.actor_id from erased_reigns r
     where not exists (select from ties t where t.visitor_id = r.actor_id and t.member_id <> $1)`,
    [person],
  )
  await db.query(
    `insert into erased_orders
     select o.id, coalesce(coalesce(o.member_id, ${ownerNow('o.visitor_id', 'o.paid_at')}) = $1, false) from orders o
     where o.id in (
       select id from orders where member_id = $1
       union select id from orders where visitor_id in (select actor_id from erased_reigns)
       union select order_key from credits where buyer_id = $1
       union select order_key from order_versions where member_id = $1 or visitor_id in (select id from erased_actors))`,
    [person],
  )
}

/**
 * Empties events of the person: these, and what was stored since `since`. Their ids stay, so that what a browser sends again is
 * still a duplicate; so do type, time, channel and flags, of which counts were made.
 */
export async function emptyEvents(db: Queryable, person: number, { names, since }: { names: EventName[]; since: Date }) {
  const emptied = await db.query(
    `update events e set visitor_id = null, member_id = null, subject_id = null, via = null, evidence = 0, rules = 0
     from (
       select day, id from unnest($2::date[], $3::uuid[]) as g (day, id)
       union
       select e.id_day, e.id from events e
       where e.id_day in (select day from event_days where last_stored_at >= $4) and e.stored_at >= $4
         and (e.member_id = $1 or e.visitor_id in (select actor_id from erased_reigns))) g
     where e.id_day = g.day and e.id = g.id and (
       e.member_id = $1 or e.visitor_id in (select id from erased_actors) or exists (
         select from erased_reigns r
         where r.actor_id = coalesce(e.member_id, e.visitor_id) and e.at >= r.from_at and e.at < r.to_at))`,
    [person, names.map(({ day }) => day), names.map(({ id }) => id), since],
  )
  return emptied.rowCount ?? 0
}

/** Takes the touches of the person away, and gives when they happened and of which facts they were. */
export async function dropTouches(db: Queryable): Promise<{ at: string; fact_id: string }[]> {
  const gone = await db.query<{ at: string; fact_id: string }>(
    `delete from touches t using erased_reigns r where t.actor_id = r.actor_id and t.at >= r.from_at and t.at < r.to_at
     returning t.at::text as at, t.fact_id`,
  )
  await db.query(
    'delete from withdrawn_touches t using erased_reigns r where t.actor_id = r.actor_id and t.at >= r.from_at and t.at < r.to_at',
  )
  return gone.rows
}

/** Takes the pairs of the person away. What they gave the cells stays there, and is counted as erased (migrations). */
export async function dropPairs(db: Queryable, person: number): Promise<number> {
  await db.query("set local hub.is_erasing = 'on'")
  const gone = await db.query('delete from pairs where person_id = $1', [person])
  await db.query("set local hub.is_erasing = 'off'")
  return gone.rowCount ?? 0
}

/** Takes what ties the person to anything and anybody to it. */
export async function dropTies(db: Queryable, person: number): Promise<number> {
  const gone = await db.query('delete from ties where member_id = $1', [person])
  await db.query("delete from tie_conflicts where detail ~ ('member ' || $1::text || '( |$)')", [person])
  await db.query('delete from member_aliases where member_id = $1', [person])
  return gone.rowCount ?? 0
}

/** The further keys of the person, as keyed hashes. */
export async function selectFurtherKeys(db: Queryable, person: number): Promise<Buffer[]> {
  const found = await db.query<{ hash: Buffer }>('select alias_hash as hash from member_aliases where member_id = $1', [person])
  return found.rows.map(({ hash }) => hash)
}

/** The keyed hashes of the person and of those who act for nobody else: what other rooms know them by. */
export async function selectHashes(db: Queryable, person: number): Promise<Buffer[]> {
  const found = await db.query<{ hash: Buffer }>(
    'select hash from persons where id = $1 or id in (select id from erased_actors)',
    [person],
  )
  return found.rows.map(({ hash }) => hash)
}

/** The orders of the person, by the hub's numbers. */
export async function selectOwnOrders(db: Queryable): Promise<number[]> {
  return (await db.query<{ id: number }>('select id from erased_orders where is_own')).rows.map(({ id }) => id)
}

/** Takes the person and those who acted for it alone away; sessions go with it. */
export async function dropPersons(db: Queryable, person: number): Promise<void> {
  await db.query('delete from persons where id = $1 or id in (select id from erased_actors)', [person])
}

export type Erased = { visitors: number; events: number; touches: number; ties: number; pairs: number; orders: number }

/** Keeps that somebody was erased: when, by whom and how much, and nothing of whom. Gives the number of the erasure. */
export async function insertErasure(
  db: Queryable,
  erased: Erased & { applications?: number; by: string; now: Date },
): Promise<number> {
  const kept = await db.query<{ id: number }>(
    `insert into erasures (erased_at, erased_by, visitors, events, touches, ties, pairs, orders, applications)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      erased.now,
      erased.by,
      erased.visitors,
      erased.events,
      erased.touches,
      erased.ties,
      erased.pairs,
      erased.orders,
      erased.applications ?? null,
    ],
  )
  return kept.rows[0]!.id
}

/** How many browsers go with the person. */
export async function countVisitors(db: Queryable): Promise<number> {
  const found = await db.query<{ visitors: number }>(
    "select count(*)::integer as visitors from erased_actors a join persons p on p.id = a.id where p.kind = 'visitor'",
  )
  return found.rows[0]!.visitors
}
