import type { CollectionConfig } from 'payload'
import { hasRoleField, isAdministrator, isStaff, isStaffUser, nobody } from './access.ts'
import { roles } from './roles.ts'

/** Colleagues. Accounts are made by invitation (`invitation.ts`) or, the first one, at boot (`first-administrator.ts`). */
export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: { zh: '同事', en: 'Colleague' }, plural: { zh: '同事', en: 'Colleagues' } },
  auth: { tokenExpiration: 8 * 3600, maxLoginAttempts: 5, lockTime: 10 * 60_000, useSessions: true },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email', 'role'], group: { zh: '系统', en: 'System' } },
  access: {
    create: isAdministrator,
    read: isStaff,
    update: ({ req }) =>
      req.user?.collection === 'users' ? req.user.role === 'administrator' || { id: { equals: req.user.id } } : false,
    delete: isAdministrator,
    unlock: isAdministrator,
    readVersions: nobody,
    admin: ({ req }) => isStaffUser(req.user),
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 40, label: { zh: '姓名', en: 'Name' } },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'editor',
      label: { zh: '角色', en: 'Role' },
      options: roles.map((role) => ({ ...role })),
      access: { create: hasRoleField('administrator'), update: hasRoleField('administrator') },
    },
  ],
}
