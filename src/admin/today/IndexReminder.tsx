import type { PayloadRequest } from 'payload'
import { labelOfSource } from '#brand/index-sources.ts'
import { findMissingWeek } from '#brand/missing-week.ts'
import { isOneOf } from '#people/access.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import { weekAddress } from '../search-index/address.ts'
import { indexKeepers } from '../search-index/roles.ts'
import styles from './Today.module.css'

type Props = { user: PayloadRequest['user'] | null | undefined; now: Date; timeZone: string; t: (text: Bilingual) => string }

/** From Monday on, until they are there: the values of last week that whoever enters them has not entered yet. */
export async function IndexReminder({ user, now, timeZone, t }: Props) {
  if (!isOneOf(user, indexKeepers)) return null
  const missing = await findMissingWeek(sharedPool(), dayOf(now, timeZone))
  if (missing.length === 0) return null
  return (
    <ul className={styles.reminders}>
      {missing.map(({ source, monday, missing: count }) => {
        const label = labelOfSource(source)
        return (
          <li key={source}>
            {t({
              zh: `${label.zh}：上一周（${shortDay(monday)} 起）还缺 ${count} 个数`,
              en: `${label.en}: ${count} values of last week (from ${shortDay(monday)}) are missing`,
            })}
            <a href={weekAddress(source, monday)}>{t({ zh: '现在填', en: 'Enter them' })}</a>
          </li>
        )
      })}
    </ul>
  )
}

const shortDay = (day: string): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
