import { addDays, dayOf, lastOfMonth, mondayOf } from '#platform/days.ts'
import type { PlanItem } from './plan-item.ts'
import type { ColumnRhythm, HeldPromise } from './promise.ts'

/** `kept`: done; `ahead`: what is planned will do; `short`: the week goes on and more is needed; `missed`: it is over. */
export type Verdict = 'kept' | 'ahead' | 'short' | 'missed'

export type Judged = { done: number; ahead: number; least: number; most: number; verdict: Verdict }
export type JudgedColumn = Judged & { id: string; title: string; rhythm: ColumnRhythm['rhythm'] }
export type JudgedWeek = {
  monday: string
  isSet: boolean
  articles: Judged
  lives: Judged
  pushes: Judged
  columns: JudgedColumn[]
}

type Week = {
  promise: HeldPromise
  columns: readonly ColumnRhythm[]
  /** Everything of the week, and of the month that ends in it. */
  items: readonly PlanItem[]
  /** When articles went out to the official account, at each push. */
  pushedAt: readonly Date[]
  today: string
  timeZone: string
}

/** What a week owed and what it gave. A weekly column is due every week, a monthly one in the week in which its month ends. */
export function judgeWeek({ promise, columns, items, pushedAt, today, timeZone }: Week): JudgedWeek {
  const { monday, articlesLeast, articlesMost, lives, pushes } = promise
  const sunday = addDays(monday, 6)
  const isOver = today > sunday
  const within = (from: string, to: string, pick: (item: PlanItem) => boolean) =>
    items.filter((item) => {
      const day = dayOf(new Date(item.at), timeZone)
      return day >= from && day <= to && pick(item)
    })
  const judge = (of: PlanItem[], least: number, most = least): Judged => judgeCount(of, { least, most, isOver })
  const month = monthEndingIn(monday)
  const pushed = pushedAt.map((at) => dayOf(at, timeZone)).filter((day) => day >= monday && day <= sunday).length
  return {
    monday,
    isSet: promise.isSet,
    articles: judge(within(monday, sunday, isOf('articles')), articlesLeast, articlesMost),
    lives: judge(within(monday, sunday, isOf('live-streams')), lives),
    pushes: {
      done: pushed,
      ahead: 0,
      least: pushes,
      most: pushes,
      verdict: verdictOf({ done: pushed, ahead: 0, least: pushes, isOver }),
    },
    columns: columns
      .filter(({ rhythm }) => rhythm === 'weekly' || month !== null)
      .map((column) => {
        const [from, to] = column.rhythm === 'monthly' && month ? [month, lastOfMonth(month)] : [monday, sunday]
        return {
          ...column,
          ...judge(
            within(from, to, ({ column: of }) => of === column.id),
            1,
          ),
        }
      }),
  }
}

function judgeCount(items: PlanItem[], { least, most, isOver }: { least: number; most: number; isOver: boolean }): Judged {
  const leaving = new Set<PlanItem['source']>(['unpublish-job', 'expiry'])
  const counted = items.filter(({ source }) => !leaving.has(source))
  const published = new Set(counted.filter(({ state }) => state === 'published').map(({ id }) => id))
  const coming = counted.filter(({ id, state }) => !published.has(id) && (state === 'planned' || state === 'scheduled'))
  const [done, ahead] = [published.size, isOver ? 0 : new Set(coming.map(({ id }) => id)).size]
  return { done, ahead, least, most, verdict: verdictOf({ done, ahead, least, isOver }) }
}

function verdictOf({ done, ahead, least, isOver }: { done: number; ahead: number; least: number; isOver: boolean }): Verdict {
  if (done >= least) return 'kept'
  if (isOver) return 'missed'
  return done + ahead >= least ? 'ahead' : 'short'
}

const isOf =
  (collection: PlanItem['collection']) =>
  (item: PlanItem): boolean =>
    item.collection === collection

/** The first day of the month whose last day lies in the week of this Monday, if one does. */
function monthEndingIn(monday: string): string | null {
  return mondayOf(lastOfMonth(monday)) === monday ? `${monday.slice(0, 7)}-01` : null
}

/** From which day on everything has to be known to judge the week of this Monday. */
export const judgedFrom = (monday: string): string => monthEndingIn(monday) ?? monday
