import type { PayloadRequest } from 'payload'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { countEnding } from '#reviews/consent/ledger.ts'
import { consentReaders } from '../consents/roles.ts'
import { judge } from '../guard.ts'
import styles from './Today.module.css'

type Props = { user: PayloadRequest['user'] | null | undefined; now: Date; t: (text: Bilingual) => string }

/** Consents of shown reviews that end within 30 days, those within 7 days first; nothing when there are none. */
export async function ConsentReminder({ user, now, t }: Props) {
  if (judge(user, consentReaders) !== 'yes') return null
  const { week, month, used } = await countEnding(sharedPool(), now)
  if (month === 0) return null
  const filter = week > 0 ? 'ending-7' : 'ending-30'
  return (
    <ul className={styles.reminders}>
      <li>
        {t({
          zh: `评价授权：${week > 0 ? `${week} 项 7 天内到期，` : ''}${month} 项 30 天内到期，其中 ${used} 项正在使用`,
          en: `Consents: ${week > 0 ? `${week} end within 7 days, ` : ''}${month} within 30 days, ${used} of them in use`,
        })}
        <a href={`/admin/consents?filter=${filter}`}>{t({ zh: '看台账', en: 'See the ledger' })}</a>
      </li>
    </ul>
  )
}
