import type { Judged, JudgedWeek, Verdict } from '#content/plan/judge-week.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { PromiseForm } from './PromiseForm.client.tsx'
import { weekNumber } from './period.ts'
import styles from './promises.module.css'

type Props = { weeks: JudgedWeek[]; language: string; mayPromise: boolean }

/** What each week owed and what it gave: kept or missed at a glance. */
export function Promises({ weeks, language, mayPromise }: Props) {
  const t = (text: Bilingual) => say(text, language)
  const [only] = weeks
  return (
    <section aria-label={t({ zh: '每周承诺', en: 'Promises of the week' })} className={styles.promises}>
      {weeks.map((week) => (
        <ul className={styles.week} key={week.monday}>
          {weeks.length > 1 && (
            <li className={styles.number}>
              {t({ zh: `第 ${weekNumber(week.monday)} 周`, en: `Week ${weekNumber(week.monday)}` })}
            </li>
          )}
          <Owed isSet={week.isSet} label={{ zh: '图文', en: 'Articles' }} of={week.articles} t={t} />
          <Owed isSet={week.isSet} label={{ zh: '直播', en: 'Lives' }} of={week.lives} t={t} />
          {(week.pushes.least > 0 || week.pushes.done > 0) && (
            <Owed isSet={week.isSet} label={{ zh: '公众号推送', en: 'Pushes' }} of={week.pushes} t={t} />
          )}
          {week.columns.map((column) => (
            <Owed
              isSet
              key={column.id}
              label={
                column.rhythm === 'weekly'
                  ? { zh: `${column.title} · 周更`, en: `${column.title}, weekly` }
                  : { zh: `${column.title} · 月更`, en: `${column.title}, monthly` }
              }
              of={column}
              t={t}
            />
          ))}
        </ul>
      ))}
      {weeks.length === 1 && only && (
        <div className={styles.foot}>
          <p>
            {!only.isSet &&
              t({ zh: '这一周还没有设定承诺，先按建议计。', en: 'Nobody has promised for this week: the usual is shown. ' })}
            {t({
              zh: '图文按网站发布计数，公众号推送按次另计。',
              en: 'Articles are counted as published here; pushes to WeChat are counted apart.',
            })}
          </p>
          {mayPromise && (
            <PromiseForm
              promise={{
                monday: only.monday,
                articlesLeast: only.articles.least,
                articlesMost: only.articles.most,
                lives: only.lives.least,
                pushes: only.pushes.least,
              }}
            />
          )}
        </div>
      )}
    </section>
  )
}

const verdicts: Record<Verdict, { sign: string; label: Bilingual }> = {
  kept: { sign: '✓', label: { zh: '做到了', en: 'kept' } },
  ahead: { sign: '…', label: { zh: '已排够', en: 'planned' } },
  short: { sign: '!', label: { zh: '还缺', en: 'short by' } },
  missed: { sign: '✗', label: { zh: '没做到', en: 'missed' } },
}

const belowUsual = { zh: '低于建议', en: 'below the usual' }

type OwedProps = { isSet: boolean; label: Bilingual; of: Judged; t: (text: Bilingual) => string }

function Owed({ isSet, label, of, t }: OwedProps) {
  const { done, ahead, least, most, verdict } = of
  const { sign, label: word } = verdicts[verdict]
  const wanted = least === most ? String(least) : `${least}–${most}`
  const lacking = verdict === 'short' ? ` ${least - done - ahead}` : ''
  return (
    <li className={styles.promise} data-verdict={verdict}>
      <span aria-hidden="true" className={styles.sign}>
        {sign}
      </span>
      <span className={styles.what}>{t(label)}</span>
      <span className={styles.count}>
        {done}/{wanted}
        {ahead > 0 && t({ zh: ` · 已排 ${ahead}`, en: ` · ${ahead} planned` })}
      </span>
      <span className={styles.verdict}>
        {t(!isSet && verdict === 'missed' ? belowUsual : word)}
        {lacking}
      </span>
    </li>
  )
}
