import type { Invitation } from '#people/invitation.ts'
import { writeMoment } from './moment.ts'

/** An invitation as the table shows it. */
export function toInvitationRow(one: Invitation, now: Date) {
  const state = one.usedAt ? 'used' : one.revokedAt ? 'revoked' : one.expiresAt <= now ? 'expired' : 'open'
  const { id, kind, email, name, role, createdBy } = one
  return { id, kind, email, name, role, createdBy, state, expiresAt: writeMoment(one.expiresAt) } as const
}

export type InvitationRow = ReturnType<typeof toInvitationRow>
