import { Link, NavGroup } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { isStaffUser } from '#people/access.ts'
import { say } from '#platform/bilingual.ts'
import { dataLinks } from './data-screens.ts'

/** In the menu: the figures. */
export function DataLinks({ user, i18n }: ServerProps) {
  if (!isStaffUser(user)) return null
  return (
    <NavGroup label={say({ zh: '数据', en: 'Figures' }, i18n?.language)}>
      {dataLinks.map(({ path, label }) => (
        <Link className="nav__link" href={`/admin${path}`} key={path} prefetch={false}>
          <span className="nav__link-label">{say(label, i18n?.language)}</span>
        </Link>
      ))}
    </NavGroup>
  )
}
