import { createHash } from 'node:crypto'
import { hashVisitor } from '#orders/member-keys.ts'
import { parseInstant } from '#platform/instant.ts'
import { findFlaw, isRecord } from '#platform/outside-text.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { findChannelCode } from './channels.ts'
import { DELIVERY } from './event-types.ts'
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
  const id = makeId(at, `${subject} ${visitor.toString('hex')} ${channel}`)
  return ok({ id, type: DELIVERY, subject, visitor, at, channel, ...NEVER_JUDGED, origin: codeOfOrigin('delivery') })
}

/** Like a UUIDv7, but of version 8 and with a hash in place of chance: the first 48 bits are the time of the delivery. */
function makeId(at: number, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex')
  const time = at.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-8${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`
}

const refuse = (kind: EventRefusal) => fail(kind, `the delivery is refused: ${kind}`)
