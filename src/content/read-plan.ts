import type { Queryable } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { liveState } from './live-state.ts'
import { type Place, selectPlaces } from './plan/places.sql.ts'
import { type PlanRow, selectPlan, selectUnplaced } from './plan/plan.sql.ts'
import { type PlanItem, type PlanState, TOO_CLOSE_MS, type UnplacedItem } from './plan/plan-item.ts'

/** A schedule that is over for this long and was not tried is late: no worker runs. */
const LATE_MS = 3 * MINUTE_MS

const UNPLACED_SHOWN = 50

/** What stands in [from, to) as it is at `now`, by time: planned, scheduled, published, missed and leaving. One question. */
export async function readPlan(db: Queryable, range: { from: Date; to: Date }, now: Date): Promise<PlanItem[]> {
  const rows = await selectPlan(db, range)
  const scheduled = new Set(rows.filter(({ source }) => source === 'publish-job').map(nameOf))
  return rows
    .filter((row) => row.source !== 'plan' || !scheduled.has(nameOf(row)))
    .map((row) => toItem(row, now))
    .sort((a, b) => a.at.localeCompare(b.at) || a.key.localeCompare(b.key))
}

/** Drafts without a day, or with one that was over at `since`, the last edited first; the newest 50. */
export async function readUnplaced(db: Queryable, since: Date): Promise<UnplacedItem[]> {
  const rows = await selectUnplaced(db, { since, limit: UNPLACED_SHOWN })
  return rows.map(({ collection, id, title, author, embargo, at, editedAt, turn }) => ({
    key: `${collection}:${id}`,
    collection,
    id,
    title: title ?? '',
    author,
    embargo: embargo?.toISOString() ?? null,
    at: at?.toISOString() ?? null,
    editedAt: editedAt.toISOString(),
    turn,
  }))
}

/** What is planned for one document: its day or its schedules, and its embargo. */
export const readPlaces = (db: Queryable, of: { collection: string; id: string }): Promise<Place[]> => selectPlaces(db, of)

const nameOf = ({ collection, id }: PlanRow): string => `${collection}:${id}`

function toItem(row: PlanRow, now: Date): PlanItem {
  const { collection, id, title, at, source, job, isPublic, author, column, turn } = row
  const state = stateOf(row, now)
  return {
    key: job ? `${nameOf(row)}:${job}` : source === 'expiry' ? `${nameOf(row)}:expiry` : nameOf(row),
    collection,
    id,
    title: title ?? '',
    at: at.toISOString(),
    source,
    state,
    job,
    isPublic,
    embargo: row.embargo?.toISOString() ?? null,
    isMovable: isMovable(row, state, now),
    author,
    column,
    turn,
  }
}

function stateOf(row: PlanRow, now: Date): PlanState {
  const isPast = row.at <= now
  if (row.source === 'published') return 'published'
  if (row.source === 'expiry') return isPast ? 'published' : 'scheduled'
  if (row.source === 'plan') return isPast ? 'missed' : 'planned'
  if (row.source !== 'live') return row.failed || row.at.getTime() <= now.getTime() - LATE_MS ? 'missed' : 'scheduled'
  const live = liveState({ ...row, startsAt: row.at }, now)
  if (live === 'cancelled') return 'cancelled'
  if (live === 'upcoming') return row.isPublic ? 'scheduled' : 'planned'
  return row.isPublic ? 'published' : 'missed'
}

function isMovable({ source, at, failed }: PlanRow, state: PlanState, now: Date): boolean {
  if (source === 'published' || source === 'expiry') return false
  if (source === 'plan') return true
  if (source === 'live') return state === 'planned' || state === 'missed' || (state === 'scheduled' && at > now)
  return failed || at.getTime() > now.getTime() + TOO_CLOSE_MS
}
