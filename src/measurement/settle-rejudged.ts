import type { Queryable } from '#platform/database.ts'
import { selectOrdersMoved, selectOrdersOpened } from './credited-orders.sql.ts'
import { recomputeCredits } from './credits.sql.ts'
import { isTouchType, OPEN } from './event-types.ts'
import { raiseRevision, type TouchRow } from './events.sql.ts'
import { recomputePairs, settleConversions } from './pairs.sql.ts'
import type { Rejudged } from './rerun-flags.sql.ts'
import { endSeals } from './sealing/seals.sql.ts'
import { isContentCollection } from './subjects.ts'
import { findTieSpans } from './tie-spans.sql.ts'
import { endEventTies, giveEventTies, type TieRow } from './ties.sql.ts'
import { giveTouches, selectPairsOf, withdrawTouches } from './withdrawn-touches.sql.ts'

/**
 * Carries changed flags into ties, pairs and credits, in the writer's turn. An event that is a reader's after all counts as if
 * it were stored now, and one that is none any more as if it were taken back now; so whatever froze before is what it was.
 * A sealed day that any of them happened on is open again, under the revision raised here.
 * Pairs and credits are computed anew, never added to: a touch that goes leaves no other trace of what stood behind it.
 */
export async function settleRejudged(db: Queryable, changed: Rejudged[], now: Date): Promise<void> {
  if (changed.length === 0) return
  await raiseRevision(db)
  const gone = changed.filter(({ former }) => former === 0)
  const came = changed.filter(({ flags }) => flags === 0)
  const [goneTouches, cameTouches] = [gone.flatMap(toTouch), came.flatMap(toTouch)]
  // Whose a touch was must be asked before ties go with their events, whose it becomes after they came.
  const formerPairs = await selectPairsOf(db, goneTouches)
  const formerOrders = await selectOrdersOpened(db, goneTouches.filter(isOpen), now)
  await withdrawTouches(db, goneTouches, now)
  await giveTouches(db, cameTouches, now)
  const ended = await endEventTies(db, gone.flatMap(toTie), now)
  const ties = came.flatMap(toTie)
  await giveEventTies(db, ties, now)
  const spans = await findTieSpans(db, [...ended, ...ties])
  const pairs = [...formerPairs, ...(await selectPairsOf(db, cameTouches))]
  await recomputePairs(db, pairs, spans)
  const orders = [
    ...formerOrders,
    ...(await selectOrdersOpened(db, cameTouches.filter(isOpen), now)),
    ...(await selectOrdersMoved(db, spans, now)),
  ]
  await recomputeCredits(db, [...new Set(orders)])
  await settleConversions(db, [...new Set([...pairs, ...spans].map(({ person_id }) => person_id))], [])
  await endSeals(db, [...new Set(changed.map(({ at }) => at))], now)
}

const isOpen = ({ kind }: TouchRow): boolean => kind === OPEN

function toTouch(event: Rejudged): (TouchRow & { via: string | null })[] {
  const { id: factId, type: kind, subject_id: contentId, collection, channel, via, at } = event
  const actorId = event.member_id ?? event.visitor_id
  if (contentId === null || actorId === null || !isTouchType(kind) || !isContentCollection(collection)) return []
  return [{ actorId, contentId, kind, at, factId, channel, via }]
}

function toTie({ id, visitor_id: visitorId, member_id: memberId, at }: Rejudged): TieRow[] {
  return visitorId === null || memberId === null ? [] : [{ visitorId, memberId, at, fact: `event:${id}`, version: 0 }]
}
