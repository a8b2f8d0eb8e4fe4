import { hashVisitor } from '#orders/member-keys.ts'
import { parseInstant } from '#platform/instant.ts'
import { findFlaw, isRecord } from '#platform/outside-text.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { findChannelCode } from './channels.ts'
import { DELIVERY } from './event-types.ts'
import { factId } from './fact-id.ts'
import { NEVER_JUDGED } from './flags.ts'
import { codeOfOrigin } from './origins.ts'
import { type EventRefusal, isVisitorId } from './parse-event.ts'
import type { Fact } from './store-facts.ts'
import { normaliseSubject } from './subjects.ts'

/** One line of `/import/deliveries`: subject, visitor, at and channel are its key, so the same line is the same fact for ever. */
export function parseDelivery(raw: unknown, { key, now }: { key: Buffer; now: Date }): Result<Fact, EventRefusal> {
  if (!isRecord(raw)) return refuse('shape')
  if (findFlaw(raw)) return refuse('text')
  if (typeof raw.subject !== 'string') return refuse('subject')
  const subject = normaliseSubject(raw.subject)
  if (!subject) return refuse('unknown-subject')
  if (!isVisitorId(raw.visitor)) return refuse('visitor')
  const at = parseInstant(raw.at)
  if (at === undefined) return refuse('at')
  if (at > now.getTime()) return refuse('future')
  const channel = raw.channel === undefined || raw.channel === null ? undefined : findChannelCode(raw.channel)
  if (channel === undefined) return refuse('channel')
  const visitor = hashVisitor(key, raw.visitor)
  const id = factId(at, `${subject} ${visitor.toString('hex')} ${channel}`)
  return ok({ id, type: DELIVERY, subject, visitor, at, channel, ...NEVER_JUDGED, origin: codeOfOrigin('delivery') })
}

const refuse = (kind: EventRefusal) => fail(kind, `the delivery is refused: ${kind}`)
