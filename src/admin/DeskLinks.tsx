import { Link, NavGroup } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { say } from '#platform/bilingual.ts'
import { deskScreens } from './desk-screens.ts'
import { judge } from './guard.ts'

/** In the menu: the screens of our own that this colleague may open. */
export function DeskLinks({ user, i18n }: ServerProps) {
  const screens = deskScreens.filter(({ allowed }) => judge(user, allowed) === 'yes')
  if (screens.length === 0) return null
  return (
    <NavGroup label={say({ zh: '工具', en: 'Tools' }, i18n?.language)}>
      {screens.map(({ path, label }) => (
        <Link className="nav__link" href={`/admin${path}`} key={path} prefetch={false}>
          <span className="nav__link-label">{say(label, i18n?.language)}</span>
        </Link>
      ))}
    </NavGroup>
  )
}
