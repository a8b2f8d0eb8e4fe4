import { createHash, randomBytes } from 'node:crypto'
import type { MemberKeys } from '#orders/member-keys.ts'
import type { Queryable } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { deleteSession, forgetExpiredSessions, hasMember, insertSession, type SessionRow, selectSession } from './sessions.sql.ts'

/** The cookie of a member's session; only its hash is stored. */
export const MEMBER_COOKIE = 'hub_member'

export { hasMember }

const SESSION_DAYS = 90

export type MemberSession = {
  member: MemberKeys
  /** The last four signs of the number of the order that the link was made for: what people know it by. */
  orderTail: string
  expiresAt: Date
}

/** Signs in as the buyer of an order, for 90 days. Gives the cookie's value; `undefined` when the order names no member. */
export async function signIn(
  db: Queryable,
  orderKey: number,
  now: Date,
): Promise<(MemberSession & { token: string }) | undefined> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * DAY_MS)
  const row = await insertSession(db, { tokenHash: hashToken(token), orderKey, now, expiresAt })
  return row && { ...toSession(row), token }
}

/** The session of a cookie's value; `undefined` when it is none, has expired or was ended. Asks the database every time. */
export async function findMemberSession(db: Queryable, token: string | undefined, now: Date): Promise<MemberSession | undefined> {
  if (!token || !/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined
  const row = await selectSession(db, hashToken(token), now)
  return row && toSession(row)
}

/** Removes what has expired. */
export const forgetEndedSessions = (db: Queryable, now: Date): Promise<void> => forgetExpiredSessions(db, now)

export const signOut = (db: Queryable, token: string): Promise<void> => deleteSession(db, hashToken(token))

const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

const toSession = ({ hash, order_id, expires_at }: SessionRow): MemberSession => ({
  member: { first: hash, others: [] },
  orderTail: order_id.slice(-4),
  expiresAt: expires_at,
})
