import type { CollectionConfig, Where } from 'payload'
import { hasRoleField, isAdministrator, isOneOf, isStaff, isStaffUser, nobody, nobodyField } from './access.ts'
import { guardPassword, guardRemoval, guardRole, limitAttempts, refuseWithoutMail } from './account-rules.ts'
import { recoveryMail } from './mail.ts'
import { roles } from './roles.ts'

const HOUR_S = 3600

/** Colleagues. Accounts are made by invitation (`invitation.ts`) or, the first one, at boot (`first-administrator.ts`). */
export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: { zh: '同事', en: 'Colleague' }, plural: { zh: '同事', en: 'Colleagues' } },
  auth: {
    tokenExpiration: 4 * HOUR_S,
    maxLoginAttempts: 5,
    lockTime: 10 * 60_000,
    useSessions: true,
    cookies: { sameSite: 'Lax', secure: process.env.PUBLIC_URL?.startsWith('https:') ?? false },
    forgotPassword: recoveryMail,
  },
  admin: {
    useAsTitle: 'name',
    hideAPIURL: true,
    defaultColumns: ['name', 'email', 'role', 'updatedAt'],
    group: { zh: '系统', en: 'System' },
    components: { beforeListTable: ['/src/admin/InvitationsLink.tsx#InvitationsLink'] },
  },
  access: {
    create: nobody,
    read: isStaff,
    update: ({ req }) =>
      isOneOf(req.user, []) || (isStaffUser(req.user) ? ({ id: { equals: req.user?.id } } satisfies Where) : false),
    delete: isAdministrator,
    unlock: isAdministrator,
    readVersions: nobody,
    admin: ({ req }) => isStaffUser(req.user),
  },
  disableDuplicate: true,
  // The first administrator is made at boot; nobody makes himself one from outside.
  endpoints: [
    {
      path: '/first-register',
      method: 'post',
      handler: () => Response.json({ errors: [{ message: 'Forbidden' }] }, { status: 403 }),
    },
  ],
  hooks: {
    beforeOperation: [guardPassword, limitAttempts, refuseWithoutMail],
    beforeChange: [guardRole],
    beforeDelete: [guardRemoval],
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 40, label: { zh: '姓名', en: 'Name' } },
    {
      name: 'email',
      type: 'email',
      required: true,
      label: { zh: '邮箱', en: 'Email' },
      unique: true,
      access: { update: hasRoleField('administrator') },
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'editor',
      label: { zh: '角色', en: 'Role' },
      options: roles.map((role) => ({ ...role })),
      // Nobody changes his own role; `guardRole` says so to whoever goes around this.
      access: { create: nobodyField, update: ({ id, req }) => isOneOf(req.user, []) && req.user?.id !== id },
    },
  ],
}
