import { DAY_MS, HOUR_MS } from '#platform/days.ts'
import { people as odds, PERIOD_DAYS, PERSONS } from '../probabilities.ts'
import type { Chance } from '../random.ts'
import { type EventLine, idAt, makeVisitor } from './facts.ts'

export type Person = {
  devices: readonly string[]
  memberId?: string
  /** Known to the brand from this moment on, ms. */
  since: number
  /** How often he is about, 1 on average. */
  activity: number
  follows: ReadonlySet<string>
  /** The mall's own first payment, when it is older than the hub. */
  firstPaidAt?: number
}

/** Everybody of the demonstration, and the sign-ups that tie a member's devices to him. */
export function makePeople(now: number, chance: Chance): { persons: Person[]; ties: EventLine[] } {
  const start = now - PERIOD_DAYS * DAY_MS
  const persons = Array.from({ length: PERSONS }, (_, index) => makePerson({ index, start, now, chance }))
  return { persons, ties: persons.flatMap((person) => tiesOf(person, now, chance)) }
}

function makePerson({ index, start, now, chance }: { index: number; start: number; now: number; chance: Chance }): Person {
  const since = chance.hits(odds.fromTheStart) ? start : start + chance.next() * (now - start - 2 * DAY_MS)
  const isMember = chance.hits(odds.member)
  const devices = [makeVisitor(chance), ...(isMember && chance.hits(odds.secondDevice) ? [makeVisitor(chance)] : [])]
  const follows = Object.entries(odds.follows).filter(([, share]) => chance.hits(share))
  return {
    devices,
    since,
    activity: chance.skewed(0.8, 0.7),
    follows: new Set(follows.map(([channel]) => channel)),
    ...(isMember ? { memberId: `MT${String(100_000 + index * 7)}` } : {}),
    ...(isMember && since === start && chance.hits(odds.boughtBefore)
      ? { firstPaidAt: start - chance.whole(10, 400) * DAY_MS }
      : {}),
  }
}

/** The first device signs up some days after it came, often after its first reading; the second identifies itself later. */
function tiesOf(person: Person, now: number, chance: Chance): EventLine[] {
  if (!person.memberId) return []
  return person.devices.map((visitor, device) => {
    const wanted = person.since + (device === 0 ? chance.skewed(6, 1) : chance.skewed(25, 0.8)) * DAY_MS
    const at = Math.floor(Math.min(wanted, now - HOUR_MS * chance.between(1, 60)))
    return { id: idAt(at, chance), type: device === 0 ? 'signup' : 'identify', at, visitor, memberId: person.memberId }
  })
}

/** Draws persons who were there at a moment, the active ones more often. */
export function makeCrowd(persons: readonly Person[], chance: Chance): { at: (moment: number) => Person } {
  const byArrival = [...persons].sort((a, b) => a.since - b.since)
  const sums: number[] = []
  for (const person of byArrival) sums.push((sums.at(-1) ?? 0) + person.activity)
  return {
    at(moment) {
      const known = firstIndex(byArrival.length, (index) => byArrival[index]!.since > moment)
      if (known === 0) return byArrival[0]!
      const wanted = chance.next() * sums[known - 1]!
      return byArrival[firstIndex(known, (index) => sums[index]! > wanted)] ?? byArrival[known - 1]!
    },
  }
}

/** The first index in [0, size) for which a rising condition holds, or `size`. */
function firstIndex(size: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
