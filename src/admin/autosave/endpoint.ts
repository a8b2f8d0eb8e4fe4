import { APIError, type Endpoint } from 'payload'
import { autosave } from '#content/autosave/autosave.ts'
import { isPlannedCollection } from '#content/plan/plan-item.ts'
import { systemClock } from '#platform/clock.ts'
import { isRecord } from '#platform/outside-text.ts'
import { answer, answerError, isUuid, staffAction, textOf } from '../guard.ts'
import { planners } from '../planner/roles.ts'

/** `POST /api/autosave` {collection, id, values, expected} → {updatedAt}: keeps a form as it stands as a draft; 409 when somebody saved since. */
export const autosaveEndpoint: Endpoint = staffAction('/autosave', planners, async (input, req) => {
  const { collection, values } = input
  const [id, expected] = [textOf(input.id), textOf(input.expected)]
  if (!isPlannedCollection(collection) || !isUuid(id) || !isRecord(values)) return answerError(req, 400, malformed)
  try {
    const saved = await autosave(req, { collection, id, values, expected }, systemClock())
    if (saved.ok) return answer({ updatedAt: saved.value })
    return saved.kind === 'gone' ? answerError(req, 404, gone) : answerError(req, 409, changed)
  } catch (error) {
    // What the fields refuse is said in the form's own words; anything else is a fault of ours.
    if (!(error instanceof APIError) || error.status >= 500) throw error
    return Response.json({ message: messageOf(error) }, { status: error.status, headers: { 'cache-control': 'no-store' } })
  }
})

function messageOf({ data, message }: APIError): string {
  const errors = (data as { errors?: { message?: string }[] } | null)?.errors
  return errors?.map((one) => one.message).find(Boolean) ?? message
}

const malformed = { zh: '请求不完整。', en: 'The request is incomplete.' }
const gone = { zh: '这篇内容已被删除。', en: 'It was deleted.' }
const changed = {
  zh: '同事在别处存过这篇内容，自动保存已停。请先复制您的改动，再刷新页面。',
  en: 'Somebody saved it elsewhere, so nothing more is saved by itself. Copy your changes, then reload.',
}
