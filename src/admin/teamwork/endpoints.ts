import type { Endpoint, PayloadRequest } from 'payload'
import { isHandoverStep } from '#content/handover-steps.ts'
import { isPlannedCollection } from '#content/plan/plan-item.ts'
import {
  LONGEST_COMMENT,
  readThreads,
  resolveThread,
  sayComment,
  seeComment,
  withdrawComment,
} from '#content/teamwork/comment.ts'
import { endHandover, handOver, readHandover, undoHandover } from '#content/teamwork/handover.ts'
import { listColleagues } from '#people/colleagues.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import { findFlaw } from '#platform/outside-text.ts'
import type { Result } from '#platform/result.ts'
import { type Allowed, answer, answerError, isUuid, refuse, staffAction } from '../guard.ts'
import { commentRefusals, handoverRefusals } from './refusals.ts'
import type { ShownTeamwork } from './shown.ts'

/** Every colleague may read what is written, so every one may say something about it, and may be the one it waits for. */
const colleagues: Allowed = 'staff'

const LONGEST_NOTE = 200
const MOST_MENTIONS = 20

/** `GET /api/teamwork?collection=…&id=…`: whose turn a document is, what is said about it, and whom one may turn to. */
const teamworkEndpoint: Endpoint = {
  path: '/teamwork',
  method: 'get',
  handler: async (req) => {
    const refused = refuse(req, colleagues)
    if (refused) return refused
    const asked = new URL(req.url ?? '', 'http://hub').searchParams
    const of = readOf({ collection: asked.get('collection'), id: asked.get('id') })
    if (!of) return answerError(req, 400, malformed)
    const pool = sharedPool()
    const [handover, threads, all] = await Promise.all([readHandover(pool, of), readThreads(pool, of), listColleagues(pool)])
    return answer({ me: String(req.user?.id), colleagues: all, handover, threads } satisfies ShownTeamwork)
  },
}

/** `POST /api/teamwork/say` {collection, id, thread?, text, mentions?} → {id}. */
const sayEndpoint = staffAction('/teamwork/say', colleagues, async (input, req) => {
  const [of, thread, text] = [readOf(input), readId(input.thread), readText(input.text, LONGEST_COMMENT)]
  if (!of || thread === undefined) return answerError(req, 400, malformed)
  if (!text) return answerError(req, 400, textWanted)
  const mentions = (Array.isArray(input.mentions) ? input.mentions : []).filter((one) => typeof one === 'string' && isUuid(one))
  const said = { ...of, thread, text, mentions: mentions.slice(0, MOST_MENTIONS) }
  return answerDone(req, await sayComment(req, said, systemClock()), commentRefusals)
})

/** `POST /api/teamwork/withdraw` {comment, isWithdrawn} → {id}: takes one's own words back, or says them after all. */
const withdrawEndpoint = staffAction('/teamwork/withdraw', colleagues, async ({ comment, isWithdrawn }, req) => {
  const id = readId(comment)
  if (!id || typeof isWithdrawn !== 'boolean') return answerError(req, 400, malformed)
  return answerDone(req, await withdrawComment(req, { comment: id, isWithdrawn }), commentRefusals)
})

/** `POST /api/teamwork/resolve` {thread, isResolved} → {id}. */
const resolveEndpoint = staffAction('/teamwork/resolve', colleagues, async ({ thread, isResolved }, req) => {
  const id = readId(thread)
  if (!id || typeof isResolved !== 'boolean') return answerError(req, 400, malformed)
  return answerDone(req, await resolveThread(req, { thread: id, isResolved }), commentRefusals)
})

/** `POST /api/teamwork/seen` {comment, isSeen} → {id}: it waits for this colleague no more, or still. */
const seenEndpoint = staffAction('/teamwork/seen', colleagues, async ({ comment, isSeen }, req) => {
  const id = readId(comment)
  if (!id || typeof isSeen !== 'boolean') return answerError(req, 400, malformed)
  return answerDone(req, await seeComment(req, { comment: id, isSeen }), commentRefusals)
})

/** `POST /api/teamwork/hand-over` {collection, id, step, to, note?, expected} → {id}; 409 when `expected` is not open any more. */
const handOverEndpoint = staffAction('/teamwork/hand-over', colleagues, async (input, req) => {
  const [of, to, expected] = [readOf(input), readId(input.to), readId(input.expected)]
  const note = readText(input.note ?? '', LONGEST_NOTE)
  if (!of || expected === undefined || !isHandoverStep(input.step)) return answerError(req, 400, malformed)
  if (note === undefined) return answerError(req, 400, noteTooLong)
  if (!to) return answerError(req, 400, handoverRefusals.receiver.words)
  return answerDone(req, await handOver(req, { ...of, step: input.step, to, note, expected }, systemClock()), handoverRefusals)
})

/** `POST /api/teamwork/end` {collection, id, expected} → {id}: it waits for nobody any more. */
const endEndpoint = staffAction('/teamwork/end', colleagues, async (input, req) => {
  const [of, expected] = [readOf(input), readId(input.expected)]
  if (!of || !expected) return answerError(req, 400, malformed)
  return answerDone(req, await endHandover(req, { ...of, expected }), handoverRefusals)
})

/** `POST /api/teamwork/undo` {handover} → {id}: takes one's own hand-over, or one's own ending of one, back. */
const undoEndpoint = staffAction('/teamwork/undo', colleagues, async ({ handover }, req) => {
  const id = readId(handover)
  if (!id) return answerError(req, 400, malformed)
  return answerDone(req, await undoHandover(req, id), handoverRefusals)
})

export const teamworkEndpoints: Endpoint[] = [
  teamworkEndpoint,
  sayEndpoint,
  withdrawEndpoint,
  resolveEndpoint,
  seenEndpoint,
  handOverEndpoint,
  endEndpoint,
  undoEndpoint,
]

type Refusals<Kind extends string> = Record<Kind, { status: number; words: Bilingual }>

function answerDone<Kind extends string>(req: PayloadRequest, done: Result<string, Kind>, refusals: Refusals<Kind>): Response {
  if (done.ok) return answer({ id: done.value })
  const { status, words } = refusals[done.kind]
  return answerError(req, status, words)
}

function readOf({ collection, id }: Record<string, unknown>) {
  return isPlannedCollection(collection) && typeof id === 'string' && isUuid(id) ? { collection, id } : null
}

/** An id; null where none is meant, undefined where it cannot be read. */
function readId(value: unknown): string | null | undefined {
  if (value === null || value === undefined) return null
  return typeof value === 'string' && isUuid(value) ? value : undefined
}

/** A trimmed text, undefined when it is too long or holds what no database keeps. */
function readText(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string' || findFlaw(value)) return undefined
  const text = value.trim()
  return [...text].length <= longest ? text : undefined
}

const malformed = { zh: '请求不完整。', en: 'The request is incomplete.' }
const textWanted = { zh: `请写 1 到 ${LONGEST_COMMENT} 个字。`, en: `Write 1 to ${LONGEST_COMMENT} characters.` }
const noteTooLong = { zh: `留言最多 ${LONGEST_NOTE} 个字。`, en: `A note has at most ${LONGEST_NOTE} characters.` }
