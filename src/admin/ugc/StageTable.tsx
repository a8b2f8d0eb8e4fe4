import { say } from '#platform/bilingual.ts'
import { stages } from '#scorecards/ugc/stage-names.ts'
import type { StageCurve } from '#scorecards/ugc/stages.ts'
import desk from '../desk.module.css'
import { type UgcAsked, ugcAddress } from './asked.ts'
import styles from './ugc.module.css'

/** The same numbers as the curves, the running week first; each opens to what it counts. */
export function StageTable({ curve, asked, language }: { curve: StageCurve; asked: UgcAsked; language: string }) {
  const week = say({ zh: '周一起', en: 'Week of' }, language)
  const total = say({ zh: '合计', en: 'All' }, language)
  const rows = [{ name: total, week: null, ...curve.totals }, ...curve.weeks.map((row) => ({ ...row, name: row.week })).reverse()]
  return (
    <section>
      <h2>{say({ zh: '按周', en: 'By week' }, language)}</h2>
      <table className={`${desk.table} ${styles.weeks}`}>
        <thead>
          <tr>
            <th scope="col">{week}</th>
            {stages.map(({ value, label }) => (
              <th key={value} scope="col">
                {say(label, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th data-label={week} scope="row">
                {row.name}
              </th>
              {stages.map(({ value, label }) => (
                <td data-label={say(label, language)} key={value}>
                  {row[value] === 0 ? (
                    0
                  ) : (
                    <a href={ugcAddress('/admin/ugc/rows', { ...asked, stage: value, week: row.week })}>{row[value]}</a>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
