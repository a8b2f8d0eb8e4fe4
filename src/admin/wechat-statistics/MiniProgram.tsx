import type { Statistics } from '#integrations/wechat/statistics/standing.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { writeCount, writePercent } from '../scorecards/format.ts'
import { Simulated } from '../wechat/Simulated.tsx'
import css from './statistics.module.css'

type Props = { days: Statistics['miniDays']; language: string }

const TOP_PAGES = 10

/** The mini program's own summary, retention and pages; nothing when it is not connected. */
export function MiniProgram({ days, language }: Props) {
  const t = (text: Bilingual) => say(text, language)
  const latest = days[0]
  if (!latest) return null
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>
        {t({ zh: '小程序', en: 'Mini program' })}
        <Simulated language={language} />
      </h2>
      <div className={desk.scroll}>
        <table className={desk.table}>
          <thead>
            <tr>
              {headings.map((heading, index) => (
                <th className={index > 0 ? css.number : undefined} key={heading.en} scope="col">
                  {t(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, figures }) => (
              <tr key={day}>
                <td data-label={t(headings[0])}>{day}</td>
                {[figures.visitors, figures.newVisitors, figures.shares].map((count, index) => (
                  <td className={css.number} data-label={t(headings[index + 1]!)} key={headings[index + 1]!.en}>
                    {count === null ? '–' : writeCount(count)}
                  </td>
                ))}
                <td className={css.number} data-label={t(headings[4])}>
                  {keptShare(figures.newVisitors, figures.keptNew['1'])}
                </td>
                <td className={css.number} data-label={t(headings[5])}>
                  {keptShare(figures.newVisitors, figures.keptNew['7'])}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {latest.figures.pages.length > 0 && (
        <details className={css.after}>
          <summary>{t({ zh: `${latest.day} 访问最多的页面`, en: `Pages of ${latest.day}` })}</summary>
          <ol className={css.open}>
            {latest.figures.pages.slice(0, TOP_PAGES).map(({ path, visits, visitors }) => (
              <li key={path}>
                <code>{path}</code>
                {t({
                  zh: `：${countOrNone(visits)} 次，${countOrNone(visitors)} 人`,
                  en: `: ${countOrNone(visits)} visits by ${countOrNone(visitors)}`,
                })}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}

const headings = [
  { zh: '日期', en: 'Day' },
  { zh: '累计用户', en: 'Users so far' },
  { zh: '新增用户', en: 'New users' },
  { zh: '转发次数', en: 'Shares' },
  { zh: '次日留存', en: 'Back next day' },
  { zh: '7 日留存', en: 'Back after 7 days' },
] as const

const countOrNone = (count: number | null): string => (count === null ? '–' : writeCount(count))

/** New visitors who came back; unknown until WeChat says it. */
const keptShare = (whole: number | null, part: number | undefined): string =>
  !whole || part === undefined ? '–' : writePercent(part / whole)
