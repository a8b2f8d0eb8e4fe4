import { createHash, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { Clock } from '#platform/clock.ts'
import { inTransaction, type Pool, type Queryable } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import {
  closeOpenInvitations,
  insertInvitation,
  lockOpenInvitation,
  markInvitationUsed,
  revokeInvitationById,
  selectOpenInvitation,
  selectRecentInvitations,
} from './invitations.sql.ts'
import { checkPassword, type PasswordFlaw } from './passwords.ts'
import { isRole, type Role } from './roles.ts'

export const INVITATION_MS = 72 * HOUR_MS

export type OpenInvitation = {
  id: string
  kind: 'invite' | 'reset'
  email: string
  name: string
  role: Role
  userId: string | null
}
export type Invitation = Omit<OpenInvitation, 'userId'> & {
  createdBy: string
  createdAt: Date
  expiresAt: Date
  usedAt: Date | null
  revokedAt: Date | null
}
/** What acts on accounts needs: Payload, the pool, and the time. */
export type Accounts = { payload: Payload; pool: Pool; clock: Clock }
/** The token is given once and kept only as its SHA-256. */
export type NewInvitation = { id: string; token: string; email: string; name: string; expiresAt: Date }

/** Invites a colleague: a link for 72 h. Refuses an address that is none (`email`), one that has an account (`taken`), a bad name or role. */
export async function inviteColleague(
  accounts: Accounts,
  person: { email: string; name: string; role: string },
  by: string,
): Promise<Result<NewInvitation, 'email' | 'name' | 'role' | 'taken'>> {
  const email = person.email.trim().toLowerCase()
  const name = person.name.trim()
  if (!/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email) || email.length > 200) return fail('email', '请填写有效的邮箱。')
  if (!name || [...name].length > 40) return fail('name', '请填写姓名，不超过 40 个字。')
  if (!isRole(person.role)) return fail('role', '请选择角色。')
  if (await findAccount(accounts.payload, { email: { equals: email } })) return fail('taken', '这个邮箱已有账号。')
  return ok(await makeLink(accounts, { kind: 'invite', email, name, role: person.role, userId: null }, by))
}

/** A link for 72 h with which a colleague sets a new password. Refuses an account that does not exist (`unknown`). */
export async function inviteToResetPassword(
  accounts: Accounts,
  userId: string,
  by: string,
): Promise<Result<NewInvitation, 'unknown'>> {
  const user = await findAccount(accounts.payload, { id: { equals: userId } })
  if (!user) return fail('unknown', '没有这位同事。')
  return ok(await makeLink(accounts, { kind: 'reset', email: user.email, name: user.name, role: user.role, userId: user.id }, by))
}

/** The invitation behind a link, while it can still be used. */
export async function readInvitation(db: Queryable, token: string, now: Date): Promise<OpenInvitation | null> {
  const found = await db.query<OpenInvitation>(selectOpenInvitation, [hashToken(token), now])
  return found.rows[0] ?? null
}

/**
 * Uses a link, once: makes the account with this password, or sets the new one and ends every session. Refuses a link that
 * is used, revoked or over 72 h old (`gone`), a bad password (its flaw) and an address that got an account meanwhile
 * (`taken`); after a bad password the link still works.
 */
export async function acceptInvitation(
  { payload, pool, clock }: Accounts,
  token: string,
  password: unknown,
): Promise<Result<{ email: string }, 'gone' | 'taken' | PasswordFlaw>> {
  return inTransaction(pool, async (client) => {
    const found = await client.query<OpenInvitation>(lockOpenInvitation, [hashToken(token), clock()])
    const invitation = found.rows[0]
    if (!invitation) return fail('gone', '链接已失效或已被使用，请联系管理员重新生成。')
    const checked = checkPassword(password, invitation)
    if (!checked.ok) return checked
    const isDone = await settle(payload, invitation, checked.value)
    if (!isDone) return fail('taken', '这个邮箱已有账号。')
    await client.query(markInvitationUsed, [invitation.id, clock()])
    return ok({ email: invitation.email })
  })
}

/** Ends a link that was not used yet. Gives whether there was one. */
export async function revokeInvitation(db: Queryable, id: string, now: Date): Promise<boolean> {
  const changed = await db.query(revokeInvitationById, [id, now])
  return changed.rowCount === 1
}

/** The newest hundred, whatever became of them. */
export async function listInvitations(db: Queryable): Promise<Invitation[]> {
  return (await db.query<Invitation>(selectRecentInvitations)).rows
}

async function settle(payload: Payload, invitation: OpenInvitation, password: string): Promise<boolean> {
  const account = { overrideAccess: true, context: { isAccountSetup: true }, collection: 'users' } as const
  if (invitation.kind === 'invite') {
    if (await findAccount(payload, { email: { equals: invitation.email } })) return false
    const { email, name, role } = invitation
    await payload.create({ ...account, data: { email, name, role, password } })
    return true
  }
  if (!(await findAccount(payload, { id: { equals: invitation.userId } }))) return false
  await payload.update({ ...account, id: invitation.userId!, data: { password, lockUntil: null, loginAttempts: 0 } })
  return true
}

async function makeLink({ pool, clock }: Accounts, person: Omit<OpenInvitation, 'id'>, by: string): Promise<NewInvitation> {
  const token = randomBytes(32).toString('base64url')
  const now = clock()
  const expiresAt = new Date(now.getTime() + INVITATION_MS)
  const { kind, email, name, role, userId } = person
  return inTransaction(pool, async (client) => {
    await client.query(closeOpenInvitations, [kind, email, now])
    const made = await client.query<{ id: string }>(insertInvitation, [
      kind,
      hashToken(token),
      email,
      name,
      role,
      userId,
      by,
      now,
      expiresAt,
    ])
    return { id: made.rows[0]!.id, token, email, name, expiresAt }
  })
}

async function findAccount(payload: Payload, where: Record<string, { equals: unknown }>) {
  const found = await payload.find({ collection: 'users', where: where as never, limit: 1, depth: 0, overrideAccess: true })
  return found.docs[0]
}

const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
