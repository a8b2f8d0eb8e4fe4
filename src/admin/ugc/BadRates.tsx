import { say } from '#platform/bilingual.ts'
import type { Ugc } from '#reviews/ugc/ugc.ts'
import { wilsonInterval } from '#scorecards/wilson.ts'
import desk from '../desk.module.css'
import { writePercent } from '../scorecards/format.ts'

/** Both bad-review rates side by side: what was said first, and what the same reviews say now. */
export function BadRates({ bad, language }: { bad: Ugc['bad']; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const rows = [
    { name: t('首次评分', 'First rating'), part: bad.first },
    { name: t('当前评分', 'Rating now'), part: bad.current },
  ]
  return (
    <section>
      <h2>{t('差评率', 'Bad reviews')}</h2>
      <p className={desk.hint}>
        {t(
          '已核实购买的评价里 1–2 星的占比，无论是否展示，撤回的也算。两行相差的部分是作者自己改的评分。',
          'One and two stars among verified reviews, shown or not, withdrawn ones kept. What lies between the rows was changed by the authors themselves.',
        )}
      </p>
      <table className={desk.table}>
        <thead>
          <tr>
            <th scope="col">{t('口径', 'Of')}</th>
            <th scope="col">{t('差评率', 'Rate')}</th>
            <th scope="col">{t('差评 / 已核实评价', 'Bad / verified')}</th>
            <th scope="col">{t('95% 区间', '95 % interval')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, part }) => {
            const interval = wilsonInterval(part, bad.whole)
            return (
              <tr key={name}>
                <th data-label={t('口径', 'Of')} scope="row">
                  {name}
                </th>
                <td data-label={t('差评率', 'Rate')}>{bad.whole > 0 ? writePercent(part / bad.whole) : '–'}</td>
                <td data-label={t('差评 / 已核实评价', 'Bad / verified')}>
                  {part} / {bad.whole}
                </td>
                <td data-label={t('95% 区间', '95 % interval')}>
                  {interval ? `${writePercent(interval.low)} – ${writePercent(interval.high)}` : '–'}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
