import { addDays, dayOf } from '#platform/days.ts'
import { makeChance } from '../random.ts'
import { SEARCHED_WEEKS, searches } from '../searches.ts'
import { SEED } from './facts.ts'
import { putSearchDays } from './searches.sql.ts'
import type { Load } from './steps.ts'

/** Eight weeks of what was looked for, as numbers; nobody stands behind them. */
export async function loadSearches({ pool, now, timeZone }: Load): Promise<void> {
  const today = dayOf(new Date(now), timeZone)
  const chance = makeChance(`${SEED} searches`)
  const days = Array.from({ length: SEARCHED_WEEKS * 7 }, (_, daysAgo) => daysAgo).flatMap((daysAgo) =>
    searches
      .filter(({ lastWeeks = SEARCHED_WEEKS }) => daysAgo < lastWeeks * 7)
      .map(({ query, people, results }) => {
        const many = Math.round(chance.skewed(people, 0.5))
        const openers = results > 0 ? Math.round(many * chance.between(0.3, 0.8)) : 0
        return { day: addDays(today, -daysAgo), query, results, people: many, asked: many + chance.whole(0, 2), openers }
      })
      .filter(({ people }) => people > 0),
  )
  await putSearchDays(pool, days)
}
