import { Link, NavGroup } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { say } from '#platform/bilingual.ts'
import { dataLinks } from './data-screens.ts'
import { judge } from './guard.ts'

/** In the menu: the figures. */
export function DataLinks({ user, i18n }: ServerProps) {
  const links = dataLinks.filter(({ allowed }) => judge(user, allowed) === 'yes')
  if (links.length === 0) return null
  return (
    <NavGroup label={say({ zh: '数据', en: 'Figures' }, i18n?.language)}>
      {links.map(({ path, label }) => (
        <Link className="nav__link" href={`/admin${path}`} key={path} prefetch={false}>
          <span className="nav__link-label">{say(label, i18n?.language)}</span>
        </Link>
      ))}
    </NavGroup>
  )
}
