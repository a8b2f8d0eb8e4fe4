import { hashMemberKeys, hashVisitor, type MemberKeys } from '#orders/member-keys.ts'
import { DEFAULT_SOURCE, isSourceSlug } from '#orders/sources.ts'
import { readFields } from '#platform/field-reader.ts'
import { parseInstant } from '#platform/instant.ts'
import { findFlaw, isRecord } from '#platform/outside-text.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { isUuidV7, timeOfUuidV7 } from '#platform/uuidv7.ts'
import { findChannelCode } from './channels.ts'
import { codeOfType, type EventType, findReportedType } from './event-types.ts'
import { type Judgement, NEVER_JUDGED } from './flags.ts'
import { isIdTimeOpen, occurredTime } from './occurred-time.ts'
import { codeOfOrigin } from './origins.ts'
import { findSlotCode } from './slots.ts'
import type { Fact } from './store-facts.ts'
import { normaliseSubject } from './subjects.ts'

/** Why one event is not taken, beside `unknown-subject` and `day-closed`, which storing finds out. */
export type EventRefusal =
  | 'shape'
  | 'text'
  | 'id'
  | 'id-time'
  | 'type'
  | 'subject'
  | 'unknown-subject'
  | 'channel'
  | 'via'
  | 'slot'
  | 'at'
  | 'future'
  | 'visitor'
  | 'member'
  | 'identify-session'

const VISITOR = /^[A-Za-z0-9_-]{8,64}$/
const LAST_ID_TIME = Date.UTC(9999, 11, 31)
const COLLECTED = codeOfOrigin('collect')
const IMPORTED = codeOfOrigin('import')
const MEMBER_FIELDS = ['memberId', 'unionid', 'openid', 'phoneHash', 'source']
/** A full date and time of any year: a browser's clock may be decades off, which the sending time takes out again. */
const finiteMs = (value: unknown): number | undefined =>
  typeof value === 'number' ? (Number.isSafeInteger(Math.trunc(value)) ? Math.trunc(value) : undefined) : parseInstant(value)

export const isVisitorId = (value: unknown): value is string => typeof value === 'string' && VISITOR.test(value)

export type CollectContext = {
  visitor: Buffer
  /** ms, by the browser's clock. */
  sentAt: number
  received: number
  judgement: Judgement
  /** The text it was read from may hold what `findFlaw` finds, so it is looked for. */
  mayHaveFlaws: boolean
  /** The member whose session sent this; `identify` needs one. */
  member: MemberKeys | undefined
}

/** One event of a browser: times by its own clock, everything else strict. */
export function parseCollected(value: unknown, context: CollectContext): Result<Fact, EventRefusal> {
  if (context.mayHaveFlaws && findFlaw(value)) return refuse('text')
  const what = parseWhat(value)
  if (!what.ok) return what
  const { raw, type, id, subject, channel, via, slot } = what.value
  const at = finiteMs(raw.at)
  if (at === undefined) return refuse('at')
  if (!isIdTimeOpen(timeOfUuidV7(id), context.received)) return refuse('id-time')
  if (type === 'identify' && !context.member) return refuse('identify-session')
  const { evidence, flags, rules } = context.judgement
  // Field by field: objects made by spreading cost several times as much, and this is done for every event.
  return ok({
    id,
    type: codeOfType(type),
    subject,
    visitor: context.visitor,
    member: type === 'identify' ? context.member : undefined,
    at: occurredTime({ at, sentAt: context.sentAt, received: context.received }),
    channel,
    via,
    slot,
    origin: COLLECTED,
    evidence,
    flags,
    rules,
  })
}

/** One line of `/import/events`, read by `parseOutsideJson`: its own visitor, member or both, and a past time. */
export function parseImported(value: unknown, { key, now }: { key: Buffer; now: Date }): Result<Fact, EventRefusal> {
  const what = parseWhat(value)
  if (!what.ok) return what
  const { raw, type, id, subject, channel, via, slot } = what.value
  if (timeOfUuidV7(id) > LAST_ID_TIME) return refuse('id-time')
  const at = parseInstant(raw.at)
  if (at === undefined) return refuse('at')
  if (at > now.getTime()) return refuse('future')
  if (raw.visitor !== undefined && raw.visitor !== null && !isVisitorId(raw.visitor)) return refuse('visitor')
  const visitor = isVisitorId(raw.visitor) ? hashVisitor(key, raw.visitor) : undefined
  const member = parseMember(raw, key)
  if (!member.ok) return member
  if (!visitor && !member.value) return refuse('visitor')
  if (type === 'identify' && !(visitor && member.value)) return refuse('member')
  const { evidence, flags, rules } = NEVER_JUDGED
  return ok({
    id,
    type: codeOfType(type),
    subject,
    visitor,
    member: member.value,
    at,
    channel,
    via,
    slot,
    origin: IMPORTED,
    evidence,
    flags,
    rules,
  })
}

type What = { raw: Record<string, unknown>; type: EventType } & Pick<Fact, 'id' | 'subject' | 'channel' | 'via' | 'slot'>

function parseWhat(raw: unknown): Result<What, EventRefusal> {
  if (!isRecord(raw)) return refuse('shape')
  if (typeof raw.id !== 'string' || !isUuidV7(raw.id)) return refuse('id')
  const type = findReportedType(raw.type)
  if (!type) return refuse('type')
  const hasSubject = raw.subject !== undefined && raw.subject !== null
  if (!hasSubject && type.subject === 'required') return refuse('subject')
  if (hasSubject && typeof raw.subject !== 'string') return refuse('subject')
  const subject = hasSubject ? normaliseSubject(raw.subject) : undefined
  if (hasSubject && !subject) return refuse('unknown-subject')
  const channel = findChannelCode(raw.channel)
  if (channel === undefined) return refuse('channel')
  const via = raw.via ?? undefined
  if (via !== undefined && (typeof via !== 'string' || via.length < 1 || via.length > 64)) return refuse('via')
  const slot = findSlotCode(raw.slot, subject?.split(':')[0])
  if (slot === undefined) return refuse('slot')
  return ok({ raw, type: type.name, id: raw.id.toLowerCase(), subject, channel, via, slot })
}

/** Member keys beside the event's own fields; memberId and openid belong to `source` (`mall` unless said). */
function parseMember(raw: Record<string, unknown>, key: Buffer): Result<MemberKeys | undefined, EventRefusal> {
  if (!MEMBER_FIELDS.some((name) => Object.hasOwn(raw, name))) return NO_MEMBER
  const fields = readFields(raw)
  const keys = {
    memberId: fields.text('memberId'),
    unionid: fields.text('unionid'),
    openid: fields.text('openid'),
    phoneHash: fields.text('phoneHash'),
  }
  const source = fields.text('source', 40) ?? DEFAULT_SOURCE
  if (fields.problems.length > 0 || !isSourceSlug(source)) return refuse('member')
  return ok(hashMemberKeys(key, source, keys))
}

const NO_MEMBER = ok(undefined)

const refuse = (kind: EventRefusal) => fail(kind, `the event is refused: ${kind}`)
