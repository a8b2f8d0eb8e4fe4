import type { AdminViewServerProps } from 'payload'
import { judgedFrom, judgeWeek } from '#content/plan/judge-week.ts'
import { readPromises } from '#content/plan/promise.ts'
import { readPlan, readUnplaced } from '#content/read-plan.ts'
import { readPushTimes } from '#integrations/wechat/push/week-pushes.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import { addDays, dayOf, mondayOf, startOfDay } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { AdminPage } from '../AdminPage.tsx'
import { judge } from '../guard.ts'
import { readQuery } from '../scorecards/address.ts'
import { Quotas } from '../wechat/Quotas.tsx'
import { findHoliday, holidaySources } from './holidays.ts'
import { Planner } from './Planner.client.tsx'
import { Promises } from './Promises.tsx'
import { daysOf, readAsked } from './period.ts'
import { plannerReaders, planners, promisers } from './roles.ts'

/** `/admin/planner?view=week|month&day=`: everything planned, scheduled, published and missed. */
export function PlannerPage(props: AdminViewServerProps) {
  return (
    <AdminPage allowed={plannerReaders} props={props} title={{ zh: '排期', en: 'Planner' }}>
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ searchParams, initPageResult: { req } }: AdminViewServerProps) {
  const [pool, timeZone, now] = [sharedPool(), hubTimeZone(), systemClock()]
  const today = dayOf(now, timeZone)
  const asked = readAsked(readQuery(searchParams), today)
  const days = daysOf(asked)
  const mondays = days.filter((day) => mondayOf(day) === day)
  // A monthly column is judged in the week in which its month ends, by the whole of that month.
  const from = mondays.map(judgedFrom).sort()[0]!
  const range = { from: startOfDay(from, timeZone), to: startOfDay(addDays(days.at(-1)!, 1), timeZone) }
  const mayPlan = judge(req.user, planners) === 'yes'
  const [items, unplaced, { promises, columns }, pushedAt] = await Promise.all([
    readPlan(pool, range, now),
    readUnplaced(pool, startOfDay(mondayOf(today), timeZone)),
    readPromises(pool, mondays),
    readPushTimes(pool, range),
  ])
  const weeks = mondays.map((monday) => judgeWeek({ promise: promises.get(monday)!, columns, items, pushedAt, today, timeZone }))
  const first = startOfDay(days[0]!, timeZone).toISOString()
  return (
    <Planner
      first={{
        asked,
        today,
        timeZone,
        now: now.toISOString(),
        days: days.map((day) => ({ day, holiday: findHoliday(day) })),
        sources: holidaySources(days),
        items: items.filter(({ at }) => at >= first),
        unplaced,
        columns: columns.map(({ id, title }) => ({ id, title })),
        mayPlan,
      }}
    >
      <Promises language={req.i18n.language} mayPromise={judge(req.user, promisers) === 'yes'} weeks={weeks} />
      <Quotas language={req.i18n.language} />
    </Planner>
  )
}
