import type { Queryable } from '#platform/database.ts'

/** Asks for the erasure of a member (its keyed hash); who waits already keeps his place. False when there is no such member. */
export async function insertRequest(
  db: Queryable,
  { id, member, now }: { id: string; member: Buffer; now: Date },
): Promise<boolean> {
  const asked = await db.query(
    `insert into erasure_requests as r (id, member_id, asked_at)
     select $1, p.id, $3 from persons p where p.kind = 'member' and p.hash = $2
     on conflict (member_id) do update set
       asked_at = case when r.declined_at is null then r.asked_at else excluded.asked_at end,
       declined_at = null, declined_by = null, answer = null`,
    [id, member, now],
  )
  return asked.rowCount === 1
}

/** Takes back what nobody has decided about. */
export async function deleteRequest(db: Queryable, member: Buffer): Promise<boolean> {
  const gone = await db.query(
    `delete from erasure_requests r using persons p
     where p.id = r.member_id and p.kind = 'member' and p.hash = $1 and r.declined_at is null`,
    [member],
  )
  return gone.rowCount === 1
}

/** `answer` is why it was declined; null while it waits. */
export type OwnRequest = { askedAt: Date; answer: string | null }

export async function selectOwnRequest(db: Queryable, member: Buffer): Promise<OwnRequest | undefined> {
  const found = await db.query<OwnRequest>(
    `select r.asked_at as "askedAt", r.answer from erasure_requests r join persons p on p.id = r.member_id
     where p.kind = 'member' and p.hash = $1`,
    [member],
  )
  return found.rows[0]
}

/** `member` is the short name of its hash, as the screens show it; `tails` the last signs of its orders' numbers. */
export type OpenRequest = { id: string; member: string; askedAt: Date; tails: string[] }

/** Those that wait, the longest first. */
export async function selectOpenRequests(db: Queryable): Promise<OpenRequest[]> {
  const found = await db.query<OpenRequest>(
    `select r.id, 'm-' || encode(substr(p.hash, 1, 4), 'hex') as member, r.asked_at as "askedAt",
       array(select right(o.order_id, 4) from orders o where o.member_id = p.id order by o.paid_at desc nulls last limit 5) as tails
     from erasure_requests r join persons p on p.id = r.member_id where r.declined_at is null order by r.asked_at, r.id limit 200`,
  )
  return found.rows
}

export async function countOpenRequests(db: Queryable): Promise<number> {
  const found = await db.query<{ count: number }>(
    'select count(*)::integer as count from erasure_requests where declined_at is null',
  )
  return found.rows[0]!.count
}

/** The member who waits under this number, by its keyed hash. */
export async function selectAsking(db: Queryable, id: string): Promise<Buffer | undefined> {
  const found = await db.query<{ hash: Buffer }>(
    `select p.hash from erasure_requests r join persons p on p.id = r.member_id
     where r.id = $1 and r.declined_at is null and p.kind = 'member'`,
    [id],
  )
  return found.rows[0]?.hash
}

/** False when somebody was quicker. */
export async function declineRequest(
  db: Queryable,
  { id, by, answer, now }: { id: string; by: string; answer: string; now: Date },
): Promise<boolean> {
  const declined = await db.query(
    'update erasure_requests set declined_at = $2, declined_by = $3, answer = $4 where id = $1 and declined_at is null',
    [id, now, by, answer],
  )
  return declined.rowCount === 1
}

/** `applications`: of an erasure by phone, and nothing else of it was counted. */
export type KeptErasure = {
  id: number
  at: Date
  by: string
  events: number
  orders: number
  visitors: number
  applications: number | null
}

/** What was erased last. */
export async function selectErasures(db: Queryable, limit: number): Promise<KeptErasure[]> {
  const found = await db.query<KeptErasure>(
    `select e.id, e.erased_at as at, coalesce(u.name, e.erased_by) as by, e.events, e.orders, e.visitors, e.applications
     from erasures e left join users u on u.id::text = e.erased_by order by e.id desc limit $1`,
    [limit],
  )
  return found.rows
}
