import type { MemberKeys } from '#orders/member-keys.ts'
import type { Client, Pool, Queryable } from '#platform/database.ts'
import { timeOfUuidV7 } from '#platform/uuidv7.ts'
import { recomputeCredits, selectOrdersOf } from './credits.sql.ts'
import { openDays } from './event-days.sql.ts'
import { isTouchType } from './event-types.ts'
import { type EventRow, insertEvents, insertTouches, raiseRevision, type TouchRow } from './events.sql.ts'
import { recomputePairs } from './pairs.sql.ts'
import { personKey, putAliases, putPersons } from './persons.sql.ts'
import { findSubjects, type Subject } from './subjects.ts'
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
  flags: number
  origin: number
}

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
  const isNew = await insertEvents(client, placed.map(toEventRow), now)
  const made = placed.filter(({ fact }) => isNew.has(fact.id))
  if (made.length > 0) await settle(client, made, now)
  return outcomes.map((outcome, index) => (outcome === 'accepted' && !isNew.has(facts[index]!.id) ? 'duplicate' : outcome))
}

type Placed = { fact: Fact; subject?: Subject; visitorId: number | null; memberId: number | null }

/** Gives facts the ids of their persons and subjects, in the order of their own ids. */
async function place(db: Queryable, facts: Fact[], subjects: Map<string, Subject>, now: Date): Promise<Placed[]> {
  const ids = await putPersons(
    db,
    facts.flatMap((fact) => [
      ...(fact.visitor ? [{ kind: 'visitor' as const, hash: fact.visitor }] : []),
      ...(fact.member ? [{ kind: 'member' as const, hash: fact.member.first }] : []),
    ]),
    now,
  )
  return facts
    .map((fact) => ({
      fact,
      subject: fact.subject === undefined ? undefined : subjects.get(fact.subject),
      visitorId: fact.visitor ? ids.get(personKey('visitor', fact.visitor))! : null,
      memberId: fact.member ? ids.get(personKey('member', fact.member.first))! : null,
    }))
    .sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1))
}

/** Carries new events into touches, ties, pairs and credits. Flagged ones stop here. */
async function settle(db: Queryable, made: Placed[], now: Date): Promise<void> {
  const human = made.filter(({ fact }) => fact.flags === 0)
  const touches = human.flatMap(toTouch)
  const ties = human.flatMap(toTie)
  if (touches.length > 0) await insertTouches(db, touches, now)
  if (ties.length > 0) await insertTies(db, ties, now)
  await putAliases(db, human.flatMap(toAliases), now)
  if (touches.length > 0 || ties.length > 0) {
    await settlePersons(db, { touches, movedVisitors: [...new Set(ties.map((tie) => tie.visitorId))], orderKeys: [], now })
  }
  await raiseRevision(db)
}

/** Recomputes the pairs of touches and moved visitors, then the credit of every order this can have changed, and of `orderKeys`. */
export async function settlePersons(
  db: Queryable,
  { touches, movedVisitors, orderKeys, now }: { touches: TouchRow[]; movedVisitors: number[]; orderKeys: number[]; now: Date },
): Promise<void> {
  const isMoving = touches.length > 0 || movedVisitors.length > 0
  const persons = isMoving ? await recomputePairs(db, touches, movedVisitors) : []
  const touched = persons.length > 0 ? await selectOrdersOf(db, { persons, movedVisitors, now }) : []
  const orders = [...new Set([...orderKeys, ...touched])]
  if (orders.length > 0) await recomputeCredits(db, orders)
}

const dayOfId = (fact: Fact): string => new Date(timeOfUuidV7(fact.id)).toISOString().slice(0, 10)

const toEventRow = ({ fact, subject, visitorId, memberId }: Placed): EventRow => ({
  day: dayOfId(fact),
  id: fact.id,
  visitorId,
  memberId,
  type: fact.type,
  subjectId: subject?.id ?? null,
  channel: fact.channel,
  flags: fact.flags,
  origin: fact.origin,
  at: new Date(fact.at).toISOString(),
  via: fact.via ?? null,
})

/** The actor is the member when the fact itself names one: nothing need be concluded then. */
function toTouch({ fact, subject, visitorId, memberId }: Placed): TouchRow[] {
  const actorId = memberId ?? visitorId
  if (!subject?.isContent || actorId === null || !isTouchType(fact.type)) return []
  const { id: factId, type: kind, channel, via = null } = fact
  return [{ actorId, contentId: subject.id, kind, at: new Date(fact.at).toISOString(), factId, channel, via }]
}

function toTie({ fact, visitorId, memberId }: Placed): TieRow[] {
  if (visitorId === null || memberId === null) return []
  return [{ visitorId, memberId, at: new Date(fact.at).toISOString(), fact: `event:${fact.id}`, version: 0 }]
}

const toAliases = ({ fact, memberId }: Placed): { hash: Buffer; memberId: number; fact: string }[] =>
  memberId === null ? [] : (fact.member?.others ?? []).map((hash) => ({ hash, memberId, fact: `event:${fact.id}` }))
