import { say } from '#platform/bilingual.ts'
import type { AskedTotals } from '#search/log/report.ts'
import styles from './searches.module.css'

/** The period in five numbers, rare queries among them. */
export function Totals({ totals, language }: { totals: AskedTotals; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const facts: [string, string | number][] = [
    [t('人次（同一人同一词一周算一次）', 'People (one a query and week)'), totals.people],
    [t('次数', 'Times'), totals.asked],
    [t('没找到的人次', 'People who found nothing'), sayShare(totals.withoutResult, totals.people)],
    [t('点开结果的人次', 'People who opened a result'), sayShare(totals.openers, totals.people)],
    [
      t(
        '不同的词（少于 3 人的只计数，一周后删除）',
        'Queries (those of fewer than 3 people are counted only, and gone after a week)',
      ),
      `${totals.queries}（${totals.rare}）`,
    ],
  ]
  return (
    <dl className={styles.totals}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const sayShare = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${part} / ${whole}（${Math.round((100 * part) / whole)}%）`
