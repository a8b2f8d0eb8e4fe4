import type { Queryable } from '#platform/database.ts'

/** `order_id` is null when the member came by WeChat. */
export type SessionRow = { hash: Buffer; order_id: string | null; expires_at: Date }

/** Begins a session of the member who bought an order. Gives the member's keyed hash; nothing when the order names no member. */
export async function insertSession(
  db: Queryable,
  session: { tokenHash: Buffer; orderKey: number; now: Date; expiresAt: Date },
): Promise<SessionRow | undefined> {
  const { tokenHash, orderKey, now, expiresAt } = session
  const begun = await db.query<SessionRow>(
    `with begun as (
       insert into member_sessions (token_hash, member_id, order_key, began_at, expires_at)
       select $1, p.id, o.id, $3, $4 from orders o join persons p on p.id = o.member_id where o.id = $2 and p.kind = 'member'
       returning member_id, order_key, expires_at)
     select p.hash, o.order_id, begun.expires_at
     from begun join persons p on p.id = begun.member_id join orders o on o.id = begun.order_key`,
    [tokenHash, orderKey, now, expiresAt],
  )
  return begun.rows[0]
}

/** Begins a session of a member. Nothing when there is no such member (any more). */
export async function insertMemberSession(
  db: Queryable,
  { tokenHash, member, now, expiresAt }: { tokenHash: Buffer; member: number; now: Date; expiresAt: Date },
): Promise<SessionRow | undefined> {
  const begun = await db.query<SessionRow>(
    `with begun as (
       insert into member_sessions (token_hash, member_id, began_at, expires_at)
       select $1, p.id, $3, $4 from persons p where p.id = $2 and p.kind = 'member' returning member_id, expires_at)
     select p.hash, null as order_id, begun.expires_at from begun join persons p on p.id = begun.member_id`,
    [tokenHash, member, now, expiresAt],
  )
  return begun.rows[0]
}

export async function insertTicket(
  db: Queryable,
  { ticketHash, member, expiresAt }: { ticketHash: Buffer; member: number; expiresAt: Date },
): Promise<void> {
  await db.query('insert into member_tickets (ticket_hash, member_id, expires_at) values ($1, $2, $3)', [
    ticketHash,
    member,
    expiresAt,
  ])
}

/** Uses a ticket up: of two who try, one gets its member. */
export async function deleteTicket(db: Queryable, ticketHash: Buffer, now: Date): Promise<number | undefined> {
  const used = await db.query<{ member_id: number }>(
    'delete from member_tickets where ticket_hash = $1 and expires_at > $2 returning member_id',
    [ticketHash, now],
  )
  return used.rows[0]?.member_id
}

export async function hasTicket(db: Queryable, ticketHash: Buffer, now: Date): Promise<boolean> {
  return (
    (await db.query('select from member_tickets where ticket_hash = $1 and expires_at > $2', [ticketHash, now])).rowCount === 1
  )
}

export async function selectSession(db: Queryable, tokenHash: Buffer, now: Date): Promise<SessionRow | undefined> {
  const found = await db.query<SessionRow>(
    `select p.hash, o.order_id, s.expires_at
     from member_sessions s join persons p on p.id = s.member_id left join orders o on o.id = s.order_key
     where s.token_hash = $1 and s.expires_at > $2`,
    [tokenHash, now],
  )
  return found.rows[0]
}

export async function deleteSession(db: Queryable, tokenHash: Buffer): Promise<void> {
  await db.query('delete from member_sessions where token_hash = $1', [tokenHash])
}

/** Removes what has expired. */
export async function forgetExpiredSessions(db: Queryable, now: Date): Promise<void> {
  await db.query('delete from member_sessions where expires_at <= $1', [now])
  await db.query('delete from member_tickets where expires_at <= $1', [now])
}

/** Whether an order names a member who was not erased: nobody else can be signed in. */
export async function hasMember(db: Queryable, orderKey: number): Promise<boolean> {
  const found = await db.query(
    "select from orders o join persons p on p.id = o.member_id where o.id = $1 and p.kind = 'member'",
    [orderKey],
  )
  return found.rowCount === 1
}
