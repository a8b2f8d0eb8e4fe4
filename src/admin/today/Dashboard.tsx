import type { DashboardViewServerProps } from '@payloadcms/next/views'
import { Gutter } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { Shelves } from './Shelves.tsx'
import { Today } from './Today.tsx'

/** The first screen of the admin: what today asks for, then every kind of document. */
export function Dashboard({ i18n, navGroups, payload, permissions, user }: DashboardViewServerProps & ServerProps) {
  return (
    <Gutter className="dashboard">
      <Today i18n={i18n} payload={payload} user={user} />
      <Shelves groups={navGroups ?? []} i18n={i18n} permissions={permissions} />
    </Gutter>
  )
}
