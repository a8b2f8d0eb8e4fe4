import { createHash, randomBytes } from 'node:crypto'
import type { MemberKeys } from '#orders/member-keys.ts'
import type { Queryable } from '#platform/database.ts'
import { DAY_MS, MINUTE_MS } from '#platform/days.ts'
import {
  deleteSession,
  deleteTicket,
  forgetExpiredSessions,
  hasMember,
  hasTicket,
  insertMemberSession,
  insertSession,
  insertTicket,
  type SessionRow,
  selectSession,
} from './sessions.sql.ts'

/** The cookie of a member's session; only its hash is stored. */
export const MEMBER_COOKIE = 'hub_member'

export { hasMember }

const SESSION_DAYS = 90

export type MemberSession = {
  member: MemberKeys
  /** The last four signs of the number of the order that the link was made for: what people know it by. `null` for one of WeChat. */
  orderTail: string | null
  expiresAt: Date
}

export type BegunSession = MemberSession & { token: string }

/** Signs in as the buyer of an order, for 90 days. Gives the cookie's value; `undefined` when the order names no member. */
export const signIn = (db: Queryable, orderKey: number, now: Date): Promise<BegunSession | undefined> =>
  begin(now, (session) => insertSession(db, { ...session, orderKey }))

/** The same as a member that is known otherwise; `undefined` when there is none of this number. */
export const signInMember = (db: Queryable, member: number, now: Date): Promise<BegunSession | undefined> =>
  begin(now, (session) => insertMemberSession(db, { ...session, member }))

async function begin(
  now: Date,
  insert: (session: { tokenHash: Buffer; now: Date; expiresAt: Date }) => Promise<SessionRow | undefined>,
): Promise<BegunSession | undefined> {
  const token = makeToken()
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * DAY_MS)
  const row = await insert({ tokenHash: hashToken(token), now, expiresAt })
  return row && { ...toSession(row), token }
}

const TICKET_MS = 5 * MINUTE_MS

/** A ticket that signs in as a member once, within 5 minutes: a mini program hands it to the page that it opens. */
export async function makeTicket(db: Queryable, member: number, now: Date): Promise<{ ticket: string; expiresAt: Date }> {
  const ticket = makeToken()
  const expiresAt = new Date(now.getTime() + TICKET_MS)
  await insertTicket(db, { ticketHash: hashToken(ticket), member, expiresAt })
  return { ticket, expiresAt }
}

/** Whether a ticket is still good; it stays so. */
export const isTicket = async (db: Queryable, ticket: string, now: Date): Promise<boolean> =>
  isToken(ticket) && hasTicket(db, hashToken(ticket), now)

/** Uses a ticket up and signs in by it; `undefined` when it is none, was used or has expired. */
export async function signInByTicket(db: Queryable, ticket: string, now: Date): Promise<BegunSession | undefined> {
  const member = isToken(ticket) ? await deleteTicket(db, hashToken(ticket), now) : undefined
  return member === undefined ? undefined : signInMember(db, member, now)
}

const makeToken = (): string => randomBytes(32).toString('base64url')
const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)

/** The session of a cookie's value; `undefined` when it is none, has expired or was ended. Asks the database every time. */
export async function findMemberSession(db: Queryable, token: string | undefined, now: Date): Promise<MemberSession | undefined> {
  if (!token || !isToken(token)) return undefined
  const row = await selectSession(db, hashToken(token), now)
  return row && toSession(row)
}

/** Removes what has expired. */
export const forgetEndedSessions = (db: Queryable, now: Date): Promise<void> => forgetExpiredSessions(db, now)

export const signOut = (db: Queryable, token: string): Promise<void> => deleteSession(db, hashToken(token))

const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

const toSession = ({ hash, order_id, expires_at }: SessionRow): MemberSession => ({
  member: { first: hash, others: [] },
  orderTail: order_id?.slice(-4) ?? null,
  expiresAt: expires_at,
})
