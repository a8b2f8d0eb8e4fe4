import { getTranslation, type I18nClient } from '@payloadcms/translations'
import { Link } from '@payloadcms/ui'
import type { groupNavItems } from '@payloadcms/ui/shared'
import type { SanitizedPermissions } from 'payload'
import { say } from '#platform/bilingual.ts'
import styles from './Shelves.module.css'

type Group = ReturnType<typeof groupNavItems>[number]
type Props = { groups: Group[]; i18n: I18nClient; permissions: SanitizedPermissions | undefined }

/**
 * Every kind of document this colleague may read, by group: its list, and a new one where he may make it. Payload's own
 * cards give their plus the label of both languages as one object, which no reader can pronounce.
 */
export function Shelves({ groups, i18n, permissions }: Props) {
  return (
    <div className={styles.shelves}>
      {groups.map(({ entities, label }) => (
        <section className={styles.shelf} key={label}>
          <h2 className={styles.label}>{label}</h2>
          <ul className={styles.list}>
            {entities.map(({ slug, type, label: kind }) => {
              const name = getTranslation(kind, i18n)
              const address = `/admin/${type}/${slug}`
              const mayCreate = type === 'collections' && permissions?.collections?.[slug]?.create
              const create = say({ zh: `新建${name}`, en: `New: ${name}` }, i18n.language)
              return (
                <li className={styles.row} key={slug}>
                  <Link className={styles.open} href={address} prefetch={false}>
                    {name}
                  </Link>
                  {mayCreate && (
                    <Link
                      aria-label={create}
                      className={styles.create}
                      href={`${address}/create`}
                      prefetch={false}
                      title={create}
                    >
                      <svg aria-hidden="true" height="12" viewBox="0 0 12 12" width="12">
                        <path d="M6 1v10M1 6h10" stroke="currentColor" />
                      </svg>
                    </Link>
                  )}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
