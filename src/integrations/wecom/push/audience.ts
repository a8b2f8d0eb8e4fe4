import { findOpenedLast, findReached } from '#measurement/audience.ts'
import type { Pool, Queryable } from '#platform/database.ts'
import { dayOf, lastOfMonth, startOfDay } from '#platform/days.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { visitorOf } from '../contacts/read-contact.ts'
import { readStaffNames } from '../staff-names.ts'
import type { Caps } from '../wecom-account.ts'
import { type Candidate, selectChoices, selectCustomers, selectGroups } from './audience.sql.ts'
import type { Choices } from './choices.ts'
import type { Criteria } from './criteria.ts'

export type Audience = {
  /** Customers or groups who can get it. */
  open: Candidate[]
  /** Those whose cap of the month or day is reached. */
  capped: Candidate[]
  /** What one of the open ones may still get this month, this push included: the fewest and the most; `null` without any. */
  left: { least: number; most: number } | null
  caps: Caps
}

type Asked = { corpId: string; kind: 'single' | 'group'; criteria: Criteria; caps: Caps; push: string | null }

/** Who gets a push that is made at `now`, and whom a cap leaves out. Nothing is made. */
export async function findAudience(db: Queryable, { corpId, kind, criteria, caps, push }: Asked, now: Date): Promise<Audience> {
  const zone = hubTimeZone()
  const today = dayOf(now, zone)
  const began = { monthBegan: startOfDay(`${today.slice(0, 8)}01`, zone), dayBegan: startOfDay(today, zone) }
  const asked = { corpId, criteria, push, ...began }
  const all =
    kind === 'group' ? await selectGroups(db, asked) : await keepByLast(db, await selectCustomers(db, asked), criteria.last)
  const month = caps.month || Number(lastOfMonth(today).slice(8))
  const isOpen = (one: Candidate) => one.month < month && one.day < caps.day
  const open = all.filter(isOpen)
  const lefts = open.map((one) => month - one.month)
  return {
    open,
    capped: all.filter((one) => !isOpen(one)),
    left: open.length > 0 ? { least: lefts.reduce(lesser), most: lefts.reduce(greater) } : null,
    caps: { month, day: caps.day },
  }
}

const lesser = (a: number, b: number): number => Math.min(a, b)
const greater = (a: number, b: number): number => Math.max(a, b)

async function keepByLast(db: Queryable, candidates: Candidate[], last: Criteria['last']): Promise<Candidate[]> {
  if (!last || candidates.length === 0) return candidates
  const key = await openVisitorKey(db, process.env.HUB_VISITOR_KEY)
  const visitors = candidates.map(({ target }) => visitorOf(target))
  const kept = new Set(
    last.kind === 'reached'
      ? await findReached(db, visitors, last.subject, key)
      : await findOpenedLast(db, visitors, last.type, key),
  )
  return candidates.filter((_, index) => kept.has(visitors[index]!))
}

export async function listChoices(pool: Pool, corpId: string): Promise<Choices> {
  const [choices, nameStaff] = await Promise.all([selectChoices(pool, corpId), readStaffNames(pool)])
  return { ...choices, staff: choices.staff.map((one) => ({ ...one, name: nameStaff(one.id) })) }
}
