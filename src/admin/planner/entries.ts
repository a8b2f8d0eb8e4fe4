import type { PlanItem, UnplacedItem } from '#content/plan/plan-item.ts'
import { addDays, dayOf, instantOf, timeOf } from '#platform/days.ts'
import type { DayKind } from './holidays.ts'
import type { Asked } from './period.ts'

/** What a planner shows: an item at its place, or a draft without a day. */
export type Entry = Omit<PlanItem, 'at'> & { at: string | null }

export type ShownDay = { day: string; holiday: DayKind | null }

/** What the page read for the first look, and again after each change. */
export type FirstPlanner = {
  asked: Asked
  today: string
  timeZone: string
  now: string
  days: ShownDay[]
  sources: { zh: string; en: string }[]
  items: PlanItem[]
  unplaced: UnplacedItem[]
  columns: { id: string; title: string }[]
  mayPlan: boolean
}

/** Everything once: a draft whose day is over stands in that day where it is shown, else among those without one. */
export const entriesOf = ({ items, unplaced }: Pick<FirstPlanner, 'items' | 'unplaced'>): Entry[] => [
  ...items,
  ...unplaced
    .filter(({ key }) => !items.some((item) => item.key === key))
    .map(
      ({ key, collection, id, title, author, embargo, at, turn }): Entry => ({
        key,
        collection,
        id,
        title,
        author,
        embargo,
        at,
        turn,
        source: collection === 'live-streams' ? 'live' : 'plan',
        state: at ? 'missed' : 'planned',
        job: null,
        isPublic: false,
        isMovable: true,
        column: null,
      }),
    ),
]

/** Entries by their day in the hub's zone, each day in the order of its times. */
export function byDay(entries: readonly Entry[], timeZone: string): Map<string, Entry[]> {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (!entry.at) continue
    const day = dayOf(new Date(entry.at), timeZone)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  for (const list of days.values()) list.sort((a, b) => (a.at ?? '').localeCompare(b.at ?? '') || a.key.localeCompare(b.key))
  return days
}

/** The same entry at another time, as it will look until the server has answered. */
export function placedAt(entry: Entry, at: string | null, now: Date): Entry {
  const isDraft = !entry.isPublic && !entry.job
  const state = isDraft && at ? (new Date(at) > now ? 'planned' : 'missed') : entry.state
  return { ...entry, at, state: isDraft ? state : entry.job ? 'scheduled' : entry.state }
}

/** The same time of another day; a draft without a day gets the usual hour of its kind. */
export const onDay = (at: string | null, day: string, { hour, timeZone }: { hour: string; timeZone: string }): string =>
  instantOf(day, at ? timeOf(new Date(at), timeZone) : hour, timeZone).toISOString()

/** The same time some days on. */
export const daysOn = (at: string, by: number, timeZone: string): string =>
  onDay(at, addDays(dayOf(new Date(at), timeZone), by), { hour: '00:00', timeZone })
