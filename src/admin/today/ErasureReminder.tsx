import type { PayloadRequest } from 'payload'
import { countOpenRequests } from '#measurement/members/erasure-requests.ts'
import { type Bilingual, sayCount } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { judge } from '../guard.ts'
import { dataKeepers } from '../personal-data/endpoints.ts'
import styles from './Today.module.css'

type Props = { user: PayloadRequest['user'] | null | undefined; t: (text: Bilingual) => string }

/** Members who wait to be erased: that has a term. */
export async function ErasureReminder({ user, t }: Props) {
  if (judge(user, dataKeepers) !== 'yes') return null
  const count = await countOpenRequests(sharedPool())
  if (count === 0) return null
  return (
    <ul className={styles.reminders}>
      <li>
        {t({
          zh: `${count} 位会员申请删除个人数据，15 个工作日内办理`,
          en: `To be erased within 15 working days: ${sayCount(count, 'member')}`,
        })}
        <a href="/admin/personal-data">{t({ zh: '去办理', en: 'See them' })}</a>
      </li>
    </ul>
  )
}
