import { say } from '#platform/bilingual.ts'
import type { RewardTotal } from '#reviews/rewards/ledger.ts'
import { rewardKinds } from '#reviews/rewards/offer.ts'
import { writeCount, writeFen } from '../scorecards/format.ts'
import table from '../scorecards/table.module.css'
import { stateWords } from './words.ts'

/** How much of each kind is held, paid and void. */
export function Totals({ totals, language }: { totals: RewardTotal[]; language: string }) {
  if (totals.length === 0) return null
  const states = Object.entries(stateWords) as [keyof typeof stateWords, (typeof stateWords)['held']][]
  const cell = (kind: string, state: string) => totals.find((one) => one.kind === kind && one.state === state)
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '合计', en: 'Totals' }, language)}</th>
            {states.map(([state, label]) => (
              <th key={state} scope="col">
                {say(label, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rewardKinds
            .filter(({ value }) => totals.some(({ kind }) => kind === value))
            .map(({ value, label }) => (
              <tr key={value}>
                <th scope="row">{say(label, language)}</th>
                {states.map(([state]) => {
                  const { amount = 0, count = 0 } = cell(value, state) ?? {}
                  return (
                    <td key={state}>
                      {value === 'coupon' ? writeFen(amount) : writeCount(amount)}
                      <span className={table.sub}>{say({ zh: `${writeCount(count)} 笔`, en: writeCount(count) }, language)}</span>
                    </td>
                  )
                })}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
