import type { Bilingual } from '#platform/bilingual.ts'
import { isEnglishPage, sayHere } from './say-here.client.ts'
import type { FormState, FormWords, OrderFormState, TakenLine } from './state.ts'
import { takenOrderState, takenState } from './taken-state.ts'

const DOOR = '/reviews/submit'
const TIMEOUT_MS = 20_000
/** What did not get through, or comes while the hub starts, is sent again after these. */
const PAUSES_MS = [500, 2_000]
const SHORT_WAIT_S = 3

type Said = {
  status?: string
  reward?: string
  reviews?: Pick<TakenLine, 'line' | 'status' | 'reward'>[]
  error?: { message?: Bilingual | string; fields?: Record<string, Bilingual>; first?: string }
}
type Heard = { status: number; said: Said | null; waitSeconds: number }

/**
 * Sends the form of a review, words alone: its pictures were sent before. It may be sent again as often as it must, because under
 * its name (`once`) a form is taken in once. `place`: the link of the place in a campaign that it is written for.
 */
export async function sendReview(form: FormData, { words, place }: { words: FormWords; place?: string }): Promise<FormState> {
  const heard = await post(form, place ? { place } : {})
  const { status, reward } = heard?.said ?? {}
  if (heard?.status === 201 && status) return takenState(form, { status, reward, anonymous: words.anonymous })
  return refusedState(heard, words.form)
}

/** The same of the form of a whole order, by the token of its link. */
export async function sendOrder(form: FormData, { words, order }: { words: FormWords; order: string }): Promise<OrderFormState> {
  const heard = await post(form, { order })
  const taken = heard?.said?.reviews
  if (heard?.status === 201 && taken) return takenOrderState(form, { taken, anonymous: words.anonymous })
  return refusedState(heard, words.form)
}

function post(form: FormData, more: Record<string, string>): Promise<Heard | undefined> {
  const body = new URLSearchParams()
  for (const [name, value] of form) if (typeof value === 'string' && !name.startsWith('$')) body.append(name, value)
  for (const [name, value] of Object.entries({ ...more, language: isEnglishPage() ? 'en' : 'zh' })) body.set(name, value)
  return knock(body)
}

/** Nothing that was typed has to come back: no field of the form is touched. */
function refusedState(heard: Heard | undefined, words: FormWords['form']) {
  const { fields, first } = heard?.said?.error ?? {}
  const errors = Object.fromEntries(Object.entries(fields ?? {}).map(([field, text]) => [field, sayHere(text)]))
  return { kind: 'refused' as const, message: messageOf(heard, words), errors, typed: {}, first }
}

/** What the hub says in the end; nothing when it could not be reached. */
async function knock(body: URLSearchParams): Promise<Heard | undefined> {
  for (const pause of [...PAUSES_MS, undefined]) {
    const heard = await ask(body).catch(() => undefined)
    const isWorthAgain = !heard || (heard.status === 503 && heard.waitSeconds > 0 && heard.waitSeconds <= SHORT_WAIT_S)
    if (!isWorthAgain || pause === undefined) return heard
    await new Promise((resolve) => setTimeout(resolve, Math.max(pause, (heard?.waitSeconds ?? 0) * 1_000)))
  }
}

async function ask(body: URLSearchParams): Promise<Heard> {
  const answer = await fetch(DOOR, { method: 'POST', body, signal: AbortSignal.timeout(TIMEOUT_MS) })
  // A page that says to wait, of the hub or of a proxy before it, is no JSON.
  const said = (await answer.json().catch(() => null)) as Said | null
  return { status: answer.status, said, waitSeconds: Number(answer.headers.get('retry-after')) || 0 }
}

function messageOf(heard: Heard | undefined, words: FormWords['form']): string {
  if (!heard) return words.failed
  const { status, said, waitSeconds } = heard
  if ((status === 429 || status === 503) && waitSeconds > 0) {
    const wait = waitSeconds < 90 ? words.seconds.replace('{n}', String(waitSeconds)) : inMinutes(waitSeconds, words)
    return (status === 429 ? words.tooOften : words.notNow).replace('{wait}', wait)
  }
  const message = said?.error?.message
  return typeof message === 'object' ? sayHere(message) : words.failed
}

const inMinutes = (seconds: number, words: FormWords['form']): string =>
  words.minutes.replace('{n}', String(Math.ceil(seconds / 60)))
