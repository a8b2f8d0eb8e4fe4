import type { Endpoint, PayloadRequest } from 'payload'
import { setEmbargo } from '#content/plan/embargo.ts'
import { moveItem } from '#content/plan/move-item.ts'
import { isPlannedCollection } from '#content/plan/plan-item.ts'
import { setPromise } from '#content/plan/promise.ts'
import { retrySchedule } from '#content/plan/retry-schedule.ts'
import { callOffSchedule, setSchedule } from '#content/plan/set-schedule.ts'
import { discardItem, startItem } from '#content/plan/start-item.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import { isDay, mondayOf } from '#platform/days.ts'
import { parseInstant } from '#platform/instant.ts'
import type { Result } from '#platform/result.ts'
import { answer, answerError, isUuid, staffAction, textOf } from '../guard.ts'
import { moveRefusals } from './refusals.ts'
import { planners, promisers } from './roles.ts'

/** `POST /api/planner/move` {collection, id, job, from, to, isTold} → {at, job}; 409 when it does not stand at `from` any more. */
const moveEndpoint = staffAction('/planner/move', planners, async (input, req) => {
  const of = readOf(input)
  const [from, to, job] = [readMoment(input.from), readMoment(input.to), readJob(input.job)]
  if (!of || from === undefined || to === undefined || job === undefined) return answerError(req, 400, malformed)
  return answerDone(req, await moveItem(req, { ...of, job, from, to, isTold: input.isTold === true }, systemClock()))
})

/** `POST /api/planner/schedule` {collection, id, at, act?} → {at, job}: publishes it then, or withdraws it (`unpublish`). */
const scheduleEndpoint = staffAction('/planner/schedule', planners, async (input, req) => {
  const [of, at] = [readOf(input), readMoment(input.at)]
  const act = input.act === 'unpublish' ? 'unpublish' : 'publish'
  if (!of || !at) return answerError(req, 400, malformed)
  return answerDone(req, await setSchedule(req, { ...of, act, at }, systemClock()))
})

/** `POST /api/planner/retry` {collection, id, job} → {at, job}: does at once what a schedule failed to do. */
const retryEndpoint = staffAction('/planner/retry', planners, async (input, req) => {
  const [of, job] = [readOf(input), readJob(input.job)]
  if (!of || !job) return answerError(req, 400, malformed)
  return answerDone(req, await retrySchedule(req, { ...of, job }, systemClock()))
})

/** `POST /api/planner/embargo` {collection, id, until} → {until}: it cannot be published before; null lifts it. */
const embargoEndpoint = staffAction('/planner/embargo', planners, async (input, req) => {
  const [of, until] = [readOf(input), readMoment(input.until)]
  if (!of || until === undefined) return answerError(req, 400, malformed)
  return answerDone(req, await setEmbargo(req, { ...of, until }, systemClock()))
})

/** `POST /api/planner/call-off` {collection, id, job, from} → {at, job: null}: the schedule becomes a plan again. */
const callOffEndpoint = staffAction('/planner/call-off', planners, async (input, req) => {
  const [of, from, job] = [readOf(input), readMoment(input.from), readJob(input.job)]
  if (!of || !from || !job) return answerError(req, 400, malformed)
  return answerDone(req, await callOffSchedule(req, { ...of, job, from }))
})

/** `POST /api/planner/start` {collection, title, at, column?} → {id}: a new draft at its place. */
const startEndpoint = staffAction('/planner/start', planners, async (input, req) => {
  const [at, title, column] = [readMoment(input.at), textOf(input.title).trim(), textOf(input.column)]
  if (!isPlannedCollection(input.collection) || !at) return answerError(req, 400, malformed)
  if (!title || title.length > 120) return answerError(req, 400, titleWanted)
  const made = await startItem(req, { collection: input.collection, title, at, column: isUuid(column) ? column : null })
  return made.ok ? answer({ id: made.value }) : answerError(req, 400, malformed)
})

/** `POST /api/planner/discard` {collection, id} → {id}: takes a draft that was just started back; it lies in the trash. */
const discardEndpoint = staffAction('/planner/discard', planners, async (input, req) => {
  const of = readOf(input)
  return of ? answerDone(req, await discardItem(req, of)) : answerError(req, 400, malformed)
})

/** `POST /api/planner/promise` {monday, articlesLeast, articlesMost, lives, pushes?}: what holds from that week on. */
const promiseEndpoint = staffAction('/planner/promise', promisers, async (input, req) => {
  const monday = textOf(input.monday)
  if (!isDay(monday) || mondayOf(monday) !== monday) return answerError(req, 400, malformed)
  const promise = {
    monday,
    articlesLeast: Number(input.articlesLeast),
    articlesMost: Number(input.articlesMost),
    lives: Number(input.lives),
    pushes: Number(input.pushes ?? 0),
  }
  const set = await setPromise(sharedPool(), promise, { user: String(req.user?.id), now: systemClock() })
  return set.ok ? answer(set.value) : answerError(req, 400, numbersWanted)
})

export const plannerEndpoints: Endpoint[] = [
  moveEndpoint,
  scheduleEndpoint,
  callOffEndpoint,
  retryEndpoint,
  embargoEndpoint,
  startEndpoint,
  discardEndpoint,
  promiseEndpoint,
]

function answerDone(req: PayloadRequest, done: Result<unknown, keyof typeof moveRefusals>): Response {
  if (done.ok) return answer(done.value)
  const { status, words } = moveRefusals[done.kind]
  return answerError(req, status, words)
}

function readOf({ collection, id }: Record<string, unknown>) {
  const text = textOf(id)
  return isPlannedCollection(collection) && isUuid(text) ? { collection, id: text } : null
}

/** A moment to the minute or finer; null where none is meant, undefined where it cannot be read. */
function readMoment(value: unknown): Date | null | undefined {
  if (value === null || value === undefined) return null
  const ms = typeof value === 'string' ? parseInstant(value) : undefined
  return ms === undefined ? undefined : new Date(ms)
}

const readJob = (value: unknown): string | null | undefined =>
  value === null || value === undefined ? null : isUuid(textOf(value)) ? textOf(value) : undefined

const malformed = { zh: '请求不完整。', en: 'The request is incomplete.' }
const numbersWanted = {
  zh: '请填 0 到 50 的整数，“至少”不能大于“至多”。',
  en: 'Whole numbers from 0 to 50, the least not above the most.',
}
const titleWanted = { zh: '请写一个 120 字以内的标题。', en: 'Give it a title of at most 120 characters.' }
