import type { PayloadRequest } from 'payload'
import { countOutdatedTexts } from '#content/outdated/outdated.ts'
import { type Bilingual, sayCount } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { judge } from '../guard.ts'
import { outdatedReaders } from '../outdated/roles.ts'
import styles from './Today.module.css'

type Props = { user: PayloadRequest['user'] | null | undefined; t: (text: Bilingual) => string }

/** How many published texts say something that is no longer so; nothing when there are none. */
export async function OutdatedReminder({ user, t }: Props) {
  if (judge(user, outdatedReaders) !== 'yes') return null
  const count = await countOutdatedTexts(sharedPool())
  if (count === 0) return null
  return (
    <ul className={styles.reminders}>
      <li>
        {t({
          zh: `过时内容：${count} 篇里的优惠、价格、链接、商品或日期不对了`,
          en: `Out of date: offers, prices, links, products or dates in ${sayCount(count, 'text')}`,
        })}
        <a href="/admin/outdated">{t({ zh: '去看', en: 'Look' })}</a>
      </li>
    </ul>
  )
}
