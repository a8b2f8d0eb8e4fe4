'use client'
import Link from 'next/link'
import { addDays } from '#platform/days.ts'
import type { ShownDay } from './entries.ts'
import { type Asked, plannerAddress, turn, weekNumber } from './period.ts'
import styles from './planner.module.css'
import type { PlannerDesk } from './use-planner.client.ts'
import { dayInWords, monthInWords } from './words.ts'

type Props = { asked: Asked; days: ShownDay[]; today: string; desk: PlannerDesk; onHelp: () => void }

/** Which week or month this is, and the way to the others. */
export function PlannerBar({ asked, days, today, desk: { t, language }, onHelp }: Props) {
  const monday = days[0]!.day
  const title =
    asked.view === 'month'
      ? monthInWords(asked.day, language)
      : `${dayInWords(monday, language)} – ${dayInWords(addDays(monday, 6), language)}`
  const week = weekNumber(monday)
  return (
    <div className={styles.bar}>
      <nav aria-label={t({ zh: '时间', en: 'Time' })} className={styles.turns}>
        <Link aria-label={t({ zh: '上一页', en: 'Earlier' })} href={plannerAddress(turn(asked, -1))} prefetch={false}>
          ‹
        </Link>
        <Link href={plannerAddress({ ...asked, day: today })} prefetch={false}>
          {t({ zh: '今天', en: 'Today' })}
        </Link>
        <Link aria-label={t({ zh: '下一页', en: 'Later' })} href={plannerAddress(turn(asked, 1))} prefetch={false}>
          ›
        </Link>
      </nav>
      <p className={styles.period}>
        {title} {asked.view === 'week' && <span className={styles.quiet}>{t({ zh: `第 ${week} 周`, en: `week ${week}` })}</span>}
      </p>
      <nav aria-label={t({ zh: '视图', en: 'View' })} className={styles.turns}>
        <Link
          aria-current={asked.view === 'week' ? 'page' : undefined}
          href={plannerAddress({ ...asked, view: 'week' })}
          prefetch={false}
        >
          {t({ zh: '周', en: 'Week' })}
        </Link>
        <Link
          aria-current={asked.view === 'month' ? 'page' : undefined}
          href={plannerAddress({ ...asked, view: 'month' })}
          prefetch={false}
        >
          {t({ zh: '月', en: 'Month' })}
        </Link>
        <button className={styles.help} onClick={onHelp} type="button">
          {t({ zh: '按键', en: 'Keys' })} <kbd>?</kbd>
        </button>
      </nav>
    </div>
  )
}
