import type { Endpoint, PayloadRequest } from 'payload'
import { isRole } from '#people/roles.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import { actOnEntry } from '#reviews/questions/act-on-entry.ts'
import { answerForBrand } from '#reviews/questions/answer-question.ts'
import { readQuestionQueue } from '#reviews/questions/desk.ts'
import { brandAnswerers, type EntryState, isEntryAction, isEntryKind, isEntryState } from '#reviews/questions/entry-states.ts'
import { answer, answerError, isUuid, refuse, staffAction, textOf } from '../guard.ts'
import { deskReaders } from '../reviews/desk-endpoints.ts'
import { refusals } from './refusals.ts'

/** The state and page that are asked for, of whatever stands in an address. */
export function readAskedEntries(query: URLSearchParams): { state: EntryState; page: number } {
  const [state, page] = [query.get('state'), query.get('page') ?? '']
  return { state: isEntryState(state) ? state : 'pending', page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1 }
}

/** `GET /api/question-desk?state&page` → questions and answers of a state, whether there are more, and how many wait. */
const queueEndpoint: Endpoint = {
  path: '/question-desk',
  method: 'get',
  handler: async (req) => {
    const refused = refuse(req, deskReaders)
    if (refused) return refused
    return answer(await readQuestionQueue(sharedPool(), readAskedEntries(req.searchParams ?? new URLSearchParams())))
  },
}

/** `POST /api/question-actions` {kind, id, action, version, code?} → {state, version}; 409 when somebody else was quicker. */
const actionEndpoint = staffAction('/question-actions', deskReaders, async (input, req) => {
  const { kind, action, version } = input
  const [id, actor] = [textOf(input.id), colleagueOf(req)]
  if (!isEntryKind(kind) || !isEntryAction(action) || !isUuid(id) || !actor || !Number.isSafeInteger(version))
    return answerError(req, 400, malformed)
  const act = { kind, id, action, version: version as number, actor, code: textOf(input.code) || undefined }
  const done = await actOnEntry(sharedPool(), act, systemClock())
  return done.ok ? answer(done.value) : answerError(req, refusals[done.kind].status, refusals[done.kind].words)
})

/** `POST /api/question-answers` {question, text} → {id}: the answer of the brand, shown at once. */
const brandEndpoint = staffAction('/question-answers', brandAnswerers, async (input, req) => {
  const [question, actor] = [textOf(input.question), colleagueOf(req)]
  if (!isUuid(question) || !actor) return answerError(req, 400, malformed)
  const done = await answerForBrand(sharedPool(), { question, text: textOf(input.text), actor, at: systemClock() })
  if (done.ok) return answer(done.value)
  const { status, words } = refusals[done.kind]
  const said =
    done.kind === 'plea' ? { zh: `回答里有“${done.message}”。${words.zh}`, en: `It says “${done.message}”. ${words.en}` } : words
  return answerError(req, status, said)
})

function colleagueOf({ user }: PayloadRequest) {
  return user && isRole(user.role) ? ({ kind: 'staff', id: String(user.id), role: user.role } as const) : null
}

const malformed = { zh: '请求不完整。', en: 'The request is incomplete.' }

export const questionEndpoints: Endpoint[] = [queueEndpoint, actionEndpoint, brandEndpoint]
