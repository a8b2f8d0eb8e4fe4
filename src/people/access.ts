import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { isRole, type Role } from './roles.ts'

/** Who asks: the role of the signed-in colleague, or `null` for the public, members and anything that is not staff. */
function roleOf(user: PayloadRequest['user'] | null | undefined): Role | null {
  if (user?.collection !== 'users') return null
  return isRole(user.role) ? user.role : null
}

export const isStaffUser = (user: PayloadRequest['user'] | null | undefined): boolean => roleOf(user) !== null

/** An administrator may do whatever any role may. */
export function isOneOf(user: PayloadRequest['user'] | null | undefined, wanted: readonly Role[]): boolean {
  const role = roleOf(user)
  return role === 'administrator' || (role !== null && wanted.includes(role))
}

export const anyone: Access = () => true

export const nobody: Access = () => false

/** Any colleague, whatever the role. */
export const isStaff: Access = ({ req }) => isStaffUser(req.user)

/** One of these roles; administrators always. */
export const hasRole =
  (...wanted: Role[]): Access =>
  ({ req }) =>
    isOneOf(req.user, wanted)

export const isAdministrator: Access = hasRole('administrator')

/** Read access of published content: staff see every state, everyone else only what is published and still within its window. */
export const readPublished: Access = ({ req }) => isStaffUser(req.user) || publishedNow(new Date())

// Whoever asks for `?trash=true` gets the bin as well, so what the public may read must say that it is not in it.
export const notBinned: Where = { deletedAt: { exists: false } }

/** Read access of what is public as soon as it exists: staff see the bin as well. Only for collections with a bin. */
export const readUnlessBinned: Access = ({ req }) => isStaffUser(req.user) || notBinned

/** The same for what has drafts and a bin, but no end. */
export const readPublishedForGood: Access = ({ req }) =>
  isStaffUser(req.user) || { and: [{ _status: { equals: 'published' } }, notBinned] }

/** A document that the public may read at `now`: published, not in the bin, and its `publishUntil` absent or still ahead. */
const publishedNow = (now: Date): Where => ({
  and: [
    { _status: { equals: 'published' } },
    notBinned,
    { or: [{ publishUntil: { exists: false } }, { publishUntil: { greater_than: now.toISOString() } }] },
  ],
})

/** Field access: any colleague. */
export const isStaffField: FieldAccess = ({ req }) => isStaffUser(req.user)

/** Field access: one of these roles; administrators always. */
export const hasRoleField =
  (...wanted: Role[]): FieldAccess =>
  ({ req }) =>
    isOneOf(req.user, wanted)

export const nobodyField: FieldAccess = () => false
