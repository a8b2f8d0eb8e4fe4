import type { Queryable } from '#platform/database.ts'
import { addDays, dayOf, MINUTE_MS, SECOND_MS, startOfDay } from '#platform/days.ts'
import { type DoorName, type DropReason, doorWords, reasonWords, unavailableReasons } from './drop-words.ts'
import { forgetOldMinutes } from './front-minutes.sql.ts'
import {
  countAccepted,
  countCoverage,
  type Rejected,
  type StoredMinute,
  selectLatest,
  selectRejected,
  selectRevision,
  selectStored,
  sumQueues,
} from './live.sql.ts'
import { type SealState, selectSealState } from './sealing/state.sql.ts'

const MINUTES = 60
/** Processes write every 2 s, so the last seconds are not all there yet. */
const SETTLES_MS = 3 * SECOND_MS
/** A process that has not said anything for this long is gone. */
const GONE_MS = 40 * SECOND_MS
/** The doors whose facts are events; the others take orders, or lead somewhere. */
const eventDoors: readonly DoorName[] = ['collect', 'import-events', 'import-deliveries']

type Counts = { accepted: number; duplicates: number; rejected: number; unavailable: number }

/** What measuring does now. Counts are of the last 60 minutes unless they say otherwise; instants in ms. */
export type Live = {
  at: number
  /** Events stored in the last 60 s. */
  lastMinute: number
  /** Events stored, minute by minute, the running one last. */
  minutes: number[]
  /** Of events alone: stored and duplicates. Of all doors: rejected, and answered with 503. */
  hour: Counts
  today: Pick<Counts, 'rejected' | 'unavailable'>
  doors: ({ door: DoorName } & Counts)[]
  reasons: Rejected[]
  queue: { processes: number; waiting: number; limit: number }
  /** The latest event of the last days. */
  latest: { storedAt: number; at: number } | null
  /** Orders paid today in the hub's zone: how many brought a code of ours back. */
  coverage: { part: number; whole: number }
  revision: number
  seal: SealState
}

/** Reads the live figures of all processes from the database. */
export async function readLive(db: Queryable, { now, timeZone }: { now: Date; timeZone: string }): Promise<Live> {
  const firstMinute = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS - (MINUTES - 1) * MINUTE_MS
  const since = new Date(firstMinute)
  const day = dayOf(now, timeZone)
  const until = new Date(now.getTime() - SETTLES_MS)
  const secondAfter = new Date(Math.floor(until.getTime() / SECOND_MS) * SECOND_MS)
  const stored = await selectStored(db, since)
  const reasons = inOrder(await selectRejected(db, { since, day }))
  const latest = await selectLatest(db, now)
  const lastMinute = { from: new Date(secondAfter.getTime() - MINUTE_MS), to: secondAfter, doors: eventDoors }
  return {
    at: now.getTime(),
    lastMinute: await countAccepted(db, lastMinute),
    minutes: byMinute(stored, firstMinute),
    hour: {
      accepted: sum(stored.filter(isOfEvents), 'accepted'),
      duplicates: sum(stored.filter(isOfEvents), 'duplicates'),
      ...splitReasons(reasons, 'hour'),
    },
    today: splitReasons(reasons, 'today'),
    doors: byDoor(stored, reasons),
    reasons,
    queue: await sumQueues(db, new Date(now.getTime() - GONE_MS)),
    latest: latest.stored_at && latest.at ? { storedAt: latest.stored_at.getTime(), at: latest.at.getTime() } : null,
    coverage: await countCoverage(db, { from: startOfDay(day, timeZone), to: startOfDay(addDays(day, 1), timeZone) }),
    revision: await selectRevision(db),
    seal: await selectSealState(db),
  }
}

/** Removes what no live view shows any more. */
export const forgetOldLive = (db: Queryable, now: Date): Promise<void> => forgetOldMinutes(db, now)

const isOfEvents = ({ door }: { door: DoorName }): boolean => eventDoors.includes(door)

function byMinute(stored: StoredMinute[], firstMinute: number): number[] {
  const minutes = Array<number>(MINUTES).fill(0)
  for (const { minute, accepted } of stored.filter(isOfEvents)) {
    const place = (minute.getTime() - firstMinute) / MINUTE_MS
    if (place < MINUTES) minutes[place]! += accepted
  }
  return minutes
}

function byDoor(stored: StoredMinute[], reasons: Rejected[]): Live['doors'] {
  return doorNames.map((door) => {
    const own = stored.filter((row) => row.door === door)
    const refused = reasons.filter((row) => row.door === door)
    return { door, accepted: sum(own, 'accepted'), duplicates: sum(own, 'duplicates'), ...splitReasons(refused, 'hour') }
  })
}

/** What is answered with 503 comes again and is stored then; it is told apart from what is lost. */
function splitReasons(reasons: Rejected[], span: 'hour' | 'today'): Pick<Counts, 'rejected' | 'unavailable'> {
  const isUnavailable = ({ reason }: Rejected): boolean => unavailableReasons.includes(reason)
  return {
    rejected: sum(
      reasons.filter((row) => !isUnavailable(row)),
      span,
    ),
    unavailable: sum(reasons.filter(isUnavailable), span),
  }
}

/** The order of the lists, whatever the counts: a table that is read while it changes must not jump. */
function inOrder(reasons: Rejected[]): Rejected[] {
  const placeOf = ({ door, reason }: Rejected): number => doorNames.indexOf(door) * 1_000 + reasonNames.indexOf(reason)
  return [...reasons].sort((a, b) => placeOf(a) - placeOf(b))
}

const doorNames = Object.keys(doorWords) as DoorName[]
const reasonNames = Object.keys(reasonWords) as DropReason[]

const sum = <Name extends string>(rows: Record<Name, number>[], name: Name): number =>
  rows.reduce((total, row) => total + row[name], 0)
