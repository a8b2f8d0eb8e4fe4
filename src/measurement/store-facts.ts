import type { MemberKeys } from '#orders/member-keys.ts'
import type { Client, Pool, Queryable } from '#platform/database.ts'
import { DAY_MS, HOUR_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { timeOfUuidV7 } from '#platform/uuidv7.ts'
import { selectOrdersMoved, selectOrdersOpened } from './credited-orders.sql.ts'
import { addToCredits, recomputeCredits } from './credits.sql.ts'
import { openDays } from './event-days.sql.ts'
import { isTouchType, OPEN } from './event-types.ts'
import { type EventRow, insertEvents, type TouchRow } from './events.sql.ts'
import type { Judgement } from './flags.ts'
import { recomputePairs, settleConversions, settlePairs } from './pairs.sql.ts'
import { type PersonKind, personKey, putAliases, putPersons } from './persons.sql.ts'
import { endSeals } from './sealing/seals.sql.ts'
import { storePlain } from './store-plain.sql.ts'
import { findSubjects, type Subject } from './subjects.ts'
import { findTieSpans, type TieMove } from './tie-spans.sql.ts'
import { insertTies, type TieRow } from './ties.sql.ts'
import { inWriterTurn } from './writer-turn.ts'

/** One thing that happened, already judged: codes of the closed lists, hashes in place of outside ids, `at` in ms. */
export type Fact = {
  /** UUID whose first 48 bits are a time in ms; that time chooses the partition. Lower case. */
  id: string
  type: number
  /** `<collection>:<id>`. */
  subject?: string
  visitor?: Buffer
  member?: MemberKeys
  at: number
  channel: number
  via?: string
  /** Code of the place of the site where it was seen, or from which it was come. */
  slot?: number | null
  origin: number
} & Judgement

export type FactOutcome = 'accepted' | 'duplicate' | 'unknown-subject' | 'day-closed'

/**
 * Stores facts in one transaction, as the only writer: events, the touches and ties among them, and from these every pair
 * and credit that can have changed. Gives one outcome for each fact, in order; it may be repeated with the same facts.
 */
export function storeFacts(pool: Pool, facts: Fact[], now: Date): Promise<FactOutcome[]> {
  return inWriterTurn(pool, (client) => storeInTurn(client, facts, now))
}

async function storeInTurn(client: Client, facts: Fact[], now: Date): Promise<FactOutcome[]> {
  const subjects = await findSubjects(
    client,
    facts.map((fact) => fact.subject).filter((subject) => subject !== undefined),
    now,
  )
  const closed = await openDays(client, [...new Set(facts.map(dayOfId))], now)
  const firsts = new Map<string, Fact>()
  const outcomes = facts.map((fact): FactOutcome => {
    if (fact.subject !== undefined && !subjects.has(fact.subject)) return 'unknown-subject'
    if (closed.has(dayOfId(fact))) return 'day-closed'
    if (firsts.has(fact.id)) return 'duplicate'
    firsts.set(fact.id, fact)
    return 'accepted'
  })
  if (firsts.size === 0) return outcomes
  const placed = await place(client, [...firsts.values()], subjects, now)
  // Only a fact that names a member ties anybody; without one there is little to do, and little is done.
  const isPlain = placed.every(({ memberId }) => memberId === null)
  const known = await (isPlain ? storeTouches : storeTying)(client, placed, now)
  await openSealedDays(
    client,
    placed.filter(({ fact }) => !known.has(fact.id)),
    now,
  )
  return outcomes.map((outcome, index) => (outcome === 'accepted' && known.has(facts[index]!.id) ? 'duplicate' : outcome))
}

/** `at`: the fact's own time as text for the database. */
type Placed = {
  fact: Fact
  at: string
  subject: Subject | undefined
  visitorId: number | null
  memberId: number | null
  touch: TouchRow | undefined
}

/** Gives facts the ids of their persons and subjects, in the order of their own ids. */
async function place(db: Queryable, facts: Fact[], subjects: Map<string, Subject>, now: Date): Promise<Placed[]> {
  const idOf = await findPersons(db, facts, now)
  return facts
    .map((fact): Placed => {
      const at = new Date(fact.at).toISOString()
      const subject = fact.subject === undefined ? undefined : subjects.get(fact.subject)
      const visitorId = fact.visitor ? idOf.get(fact.visitor)! : null
      const memberId = fact.member ? idOf.get(fact.member.first)! : null
      // The actor is the member when the fact itself names one: nothing need be concluded then.
      const touch = toTouch(fact, at, subject, memberId ?? visitorId)
      return { fact, at, subject, visitorId, memberId, touch }
    })
    .sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1))
}

/** The ids of all persons of these facts. The facts of one request share one hash, which is then looked at once. */
async function findPersons(db: Queryable, facts: Fact[], now: Date): Promise<Map<Buffer, number>> {
  const kinds = new Map<Buffer, PersonKind>()
  for (const { visitor, member } of facts) {
    if (visitor) kinds.set(visitor, 'visitor')
    if (member) kinds.set(member.first, 'member')
  }
  const persons = [...kinds].map(([hash, kind]) => ({ kind, hash }))
  const ids = await putPersons(db, persons, now)
  return new Map(persons.map(({ kind, hash }) => [hash, ids.get(personKey(kind, hash))!]))
}

/** Stores events that tie nobody, with their pairs and credits, and gives the ids that were stored before. */
async function storeTouches(db: Queryable, placed: Placed[], now: Date): Promise<Set<string>> {
  const { known, opened, unclear, orderKeys } = await storePlain(db, placed.map(toEventRow), now)
  if (unclear.length > 0) await recomputePairs(db, unclear, [])
  if (orderKeys.length > 0) {
    const opens = placed.flatMap(({ fact, touch }) => (touch?.kind === OPEN && !known.has(fact.id) ? [touch] : []))
    await addToCredits(db, { opens, orderKeys, now })
  }
  await settleConversions(db, [...new Set([...opened, ...unclear.map((pair) => pair.person_id)])], [])
  return known
}

/** Stores events of which some tie visitors to members, with everything that follows, and gives the ids that were stored before. */
async function storeTying(db: Queryable, placed: Placed[], now: Date): Promise<Set<string>> {
  const isNew = await insertEvents(db, placed.map(toEventRow), now)
  const made = placed.filter(({ fact }) => isNew.has(fact.id))
  if (made.length > 0) await settle(db, made, now)
  return new Set(placed.map(({ fact }) => fact.id).filter((id) => !isNew.has(id)))
}

/** Carries new events into ties, pairs and credits. Flagged ones stop here. */
async function settle(db: Queryable, made: Placed[], now: Date): Promise<void> {
  const human = made.filter(({ fact }) => fact.flags === 0)
  const touches = human.flatMap(({ touch }) => touch ?? [])
  const ties = human.flatMap(toTie)
  if (ties.length > 0) await insertTies(db, ties, now)
  await putAliases(db, human.flatMap(toAliases), now)
  if (touches.length > 0 || ties.length > 0) {
    await settlePersons(db, { touches, moves: ties, orderKeys: [], now })
  }
}

/** No day whose end is younger can be sealed. */
const YOUNGEST_SEALED_MS = 72 * HOUR_MS

/** A fact that happened on a sealed day opens it again, under the revision that this batch raised. */
async function openSealedDays(db: Queryable, made: Placed[], now: Date): Promise<void> {
  const late = made.filter(({ fact }) => fact.at < now.getTime() - YOUNGEST_SEALED_MS)
  if (late.length === 0) return
  const days = await endSeals(db, [...new Set(late.map(({ at }) => at))], now)
  // The answer of an import and the live view name them; an import of years of history would fill the log.
  if (days.length > 0) log.debug({ days }, 'sealed days were opened again by late facts')
}

/**
 * Settles the pairs of touches and moved ties, then the credit of every order these can have changed, and of `orderKeys`,
 * and says which pairs convert by them.
 */
export async function settlePersons(
  db: Queryable,
  { touches, moves, orderKeys, now }: { touches: TouchRow[]; moves: TieMove[]; orderKeys: number[]; now: Date },
): Promise<void> {
  const spans = await findTieSpans(db, moves)
  const persons = await settlePairs(db, touches, spans)
  const whole = [...new Set([...orderKeys, ...(await selectOrdersMoved(db, spans, now))])]
  await recomputeCredits(db, whole)
  const done = new Set(whole)
  const opens = touches.filter((touch) => touch.kind === OPEN)
  const seeing = (await selectOrdersOpened(db, opens, now)).filter((key) => !done.has(key))
  await addToCredits(db, { opens, orderKeys: seeing, now })
  await settleConversions(db, persons, orderKeys)
}

const MAX_KEPT_DAYS = 1_000
const keptDays = new Map<number, string>()

/** The day, in UTC, of the time inside the id; a batch is mostly of one day, and writing dates is dear. */
function dayOfId(fact: Fact): string {
  const number = Math.floor(timeOfUuidV7(fact.id) / DAY_MS)
  let day = keptDays.get(number)
  if (day === undefined) {
    day = new Date(number * DAY_MS).toISOString().slice(0, 10)
    if (keptDays.size >= MAX_KEPT_DAYS) keptDays.clear()
    keptDays.set(number, day)
  }
  return day
}

const toEventRow = ({ fact, at, subject, visitorId, memberId, touch }: Placed): EventRow => ({
  day: dayOfId(fact),
  id: fact.id,
  visitorId,
  memberId,
  type: fact.type,
  subjectId: subject?.id ?? null,
  channel: fact.channel,
  flags: fact.flags,
  evidence: fact.evidence,
  rules: fact.rules,
  origin: fact.origin,
  at,
  via: fact.via ?? null,
  slot: fact.slot ?? null,
  isTouch: touch !== undefined,
})

function toTouch(fact: Fact, at: string, subject: Subject | undefined, actorId: number | null): TouchRow | undefined {
  if (fact.flags !== 0 || !subject?.isContent || actorId === null || !isTouchType(fact.type)) return undefined
  return { actorId, contentId: subject.id, kind: fact.type, at, factId: fact.id, channel: fact.channel }
}

function toTie({ fact, at, visitorId, memberId }: Placed): TieRow[] {
  if (visitorId === null || memberId === null) return []
  return [{ visitorId, memberId, at, fact: `event:${fact.id}`, version: 0 }]
}

const toAliases = ({ fact, memberId }: Placed): { hash: Buffer; memberId: number; fact: string }[] =>
  memberId === null ? [] : (fact.member?.others ?? []).map((hash) => ({ hash, memberId, fact: `event:${fact.id}` }))
