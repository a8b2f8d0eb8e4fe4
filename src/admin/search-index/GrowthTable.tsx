import type { Estimate, Growth, Side } from '#brand/growth.ts'
import type { LedgerLine, Mark } from '#brand/ledger.ts'
import { say } from '#platform/bilingual.ts'
import table from '../scorecards/table.module.css'
import { kindOf } from './LedgerTable.tsx'
import css from './search-index.module.css'
import { describeGrowth, whyNoGrowth, writeGrowth, writeIndex } from './words.ts'

type Props = { grown: readonly { line: LedgerLine; growth: Growth }[]; mark: Mark; language: string }

/** What each line did after a marked day: 28 days against 28 days, the long tail and the year before. */
export function GrowthTable({ grown, mark, language }: Props) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  return (
    <>
      <p>{describeGrowth(grown, mark, language)}</p>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('词或词篮', 'Word or basket')}</th>
              <th scope="col">{t('之前 28 天日均', 'Mean of 28 days before')}</th>
              <th scope="col">{t('之后 28 天日均', 'Mean of 28 days after')}</th>
              <th scope="col">{t('增长', 'Growth')}</th>
              <th scope="col">{t('长尾：第 29–84 天', 'Long tail: days 29–84')}</th>
              <th scope="col">{t('同比', 'Year on year')}</th>
            </tr>
          </thead>
          <tbody>
            {grown.map(({ line, growth }) => (
              <tr key={line.name}>
                <th scope="row">
                  {line.name}
                  <span className={table.sub}>{kindOf(line, language)}</span>
                </th>
                <SideCell language={language} side={growth.after.base} />
                <SideCell language={language} side={growth.after.side} />
                <GrowthCell estimate={growth.after} language={language} />
                <GrowthCell estimate={growth.longTail} language={language} />
                <GrowthCell estimate={growth.yearOnYear} language={language} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function SideCell({ side, language }: { side: Side; language: string }) {
  return (
    <td>
      <span className={table.value}>{side.mean === null ? '–' : writeIndex(side.mean)}</span>
      <span className={table.small}>{say({ zh: `${side.points} 个点`, en: `${side.points} points` }, language)}</span>
    </td>
  )
}

function GrowthCell({ estimate, language }: { estimate: Estimate; language: string }) {
  const { value, low, high, isOver } = estimate
  const unripe = isOver ? null : say({ zh: '窗口未满，还会变', en: 'the window is not over' }, language)
  if (value === null)
    return (
      <td>
        <span className={table.value}>–</span>
        <span className={`${table.small} ${css.why}`}>{whyNoGrowth(estimate, language)}</span>
        {unripe && <span className={table.small}>{unripe}</span>}
      </td>
    )
  const bound = (share: number) => writeGrowth(share, 'en').replace(/ \(.*/, '')
  return (
    <td>
      <span className={table.value}>{writeGrowth(value, language)}</span>
      {low !== null && high !== null && (
        <span className={table.small}>
          95% {bound(low)} ~ {bound(high)}
        </span>
      )}
      {unripe && <span className={table.small}>{unripe}</span>}
    </td>
  )
}
