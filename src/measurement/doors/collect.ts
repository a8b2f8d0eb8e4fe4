import { hashVisitor } from '#orders/member-keys.ts'
import { isRecord, mayHaveFlaws, parseLooseJson } from '#platform/outside-text.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { DropReason } from '../drop-words.ts'
import { judge } from '../flags.ts'
import type { Measuring } from '../measuring.ts'
import { OWN_DEVICE_COOKIE } from '../own-devices.ts'
import { judgePageToken } from '../page-token.ts'
import { isVisitorId, parseCollected } from '../parse-event.ts'
import { seeSender } from '../sender.ts'
import type { Fact } from '../store-facts.ts'
import { answerAndClose, answerBusy, answerError, answerJson } from './answers.ts'
import type { Door, DoorAnswer, DoorRequest } from './door.ts'
import { guard } from './guard.ts'
import { readBody } from './read-body.ts'

const MAX_BYTES = 64 * 1024
const MAX_EVENTS = 50

/** `POST /collect`: events of browsers (contract, section 4). Answers 202 only after COMMIT. */
export const collectDoor: Door = guard('collect', { path: '/collect', methods: ['POST'], answer: collect })

async function collect(request: DoorRequest, measuring: Measuring): Promise<DoorAnswer> {
  if (!isTakenType(request.headers)) {
    return answerAndClose(415, 'content-type', 'send application/json or text/plain, not encoded')
  }
  const raw = await readBody(request, MAX_BYTES)
  if (!raw) return answerAndClose(413, 'too-large', `at most ${MAX_BYTES} bytes`)
  const parsed = parseLooseJson(raw)
  if (!parsed.ok) return answerError(400, parsed.kind, parsed.message)
  const batch = readBatch(parsed.value)
  if (!batch.ok) return answerError(batch.kind === 'too-many' ? 413 : 400, batch.kind, batch.message)
  const now = measuring.clock()
  const pace = measuring.countPace(batch.value.visitor, batch.value.events.length, now)
  if (pace.retryAfterSeconds) {
    return answerError(429, 'too-fast', 'too many events of one visitor', { 'retry-after': String(pace.retryAfterSeconds) })
  }
  return store(batch.value, { request, measuring, now, isAbsurdlyFast: pace.isAbsurd, mayHaveFlaws: mayHaveFlaws(raw) })
}

const saysWho = (event: unknown): boolean => isRecord(event) && event.type === 'identify'

type Batch = { visitor: string; sentAt: number; page: unknown; events: unknown[] }
type Circumstances = { request: DoorRequest; measuring: Measuring; now: Date; isAbsurdlyFast: boolean; mayHaveFlaws: boolean }

async function store(
  batch: Batch,
  { request, measuring, now, isAbsurdlyFast, mayHaveFlaws }: Circumstances,
): Promise<DoorAnswer> {
  const { pageKey, timeZone, visitorKey, queue, drops, minutes, ownDevices } = measuring
  const context = {
    visitor: hashVisitor(visitorKey, batch.visitor),
    sentAt: batch.sentAt,
    received: now.getTime(),
    member: batch.events.some(saysWho) ? await request.findMember?.() : undefined,
    mayHaveFlaws,
    judgement: judge(
      seeSender({
        headers: request.headers,
        isStaff: request.isStaff,
        isOwnDevice: await ownDevices.holds(request.cookies[OWN_DEVICE_COOKIE]),
        page: judgePageToken(batch.page, { key: pageKey, now, timeZone }),
        isAbsurdlyFast,
        events: batch.events,
      }),
    ),
  }
  const hasRefused = request.cookies.hub_no === '1'
  const facts: Fact[] = []
  const places: number[] = []
  const rejected: { index: number; reason: DropReason }[] = []
  batch.events.forEach((event, index) => {
    const fact = hasRefused ? fail('refused', 'this reader is not counted') : parseCollected(event, context)
    if (!fact.ok) rejected.push({ index, reason: fact.kind })
    else places[facts.push(fact.value) - 1] = index
  })
  const outcomes = facts.length > 0 ? await queue.put(facts) : []
  if (outcomes === 'full') return answerBusy('busy')
  outcomes.forEach((outcome, place) => {
    if (outcome !== 'accepted' && outcome !== 'duplicate') rejected.push({ index: places[place]!, reason: outcome })
  })
  for (const { reason } of rejected) drops.add('collect', reason)
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length
  const stored = { accepted: count('accepted'), duplicates: count('duplicate') }
  minutes.countStored('collect', stored)
  rejected.sort((a, b) => a.index - b.index)
  return answerJson(202, { ...stored, rejected })
}

function isTakenType(headers: DoorRequest['headers']): boolean {
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
  const encoding = headers['content-encoding'] ?? 'identity'
  return (type === 'application/json' || type === 'text/plain') && encoding === 'identity'
}

/** The envelope is all or nothing; the events in it are judged one by one. */
function readBatch(value: unknown): Result<Batch, 'malformed' | 'too-many'> {
  const malformed = (message: string) => fail('malformed' as const, message)
  if (!isRecord(value) || Object.hasOwn(value, '__proto__')) return malformed('the body must be an object')
  const { v, sentAt, visitor, page, events } = value
  if (v !== 1) return malformed('v must be 1')
  if (typeof sentAt !== 'number' || !Number.isSafeInteger(Math.trunc(sentAt))) return malformed('sentAt must be a time in ms')
  if (!isVisitorId(visitor)) return malformed('visitor must be 8 to 64 of A-Z a-z 0-9 _ -')
  if (!Array.isArray(events)) return malformed('events must be a list')
  if (events.length > MAX_EVENTS) return fail('too-many', `at most ${MAX_EVENTS} events`)
  return ok({ visitor, sentAt: Math.trunc(sentAt), page, events })
}
