import { addressOf } from '#platform/address.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { readCapped } from '#platform/capped-body.ts'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { isForeignRequest } from '#platform/foreign-origin.ts'
import { log } from '#platform/log.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'

export const MAX_FORM_BYTES = 80 * 1024 * 1024
const FORM_LIMIT = { name: 'review-form', limit: 30, windowMs: HOUR_MS }

export type RefusedForm = {
  ok: false
  /** HTTP status to answer with. */
  status: 400 | 403 | 413 | 415 | 429 | 503
  message: Bilingual
  retryAfterSeconds?: number
}

/** The fields of a form: with files among them, or words alone. */
export type ReaderForm = {
  get: (name: string) => FormDataEntryValue | null
  getAll: (name: string) => FormDataEntryValue[]
  entries: () => Iterable<[string, FormDataEntryValue]>
}

/** A form that was read, with who sent it: the network address and the visitor who lets himself be counted. */
export type ReadForm<Form = ReaderForm> = { ok: true; form: Form; address: string; visitor: string | undefined }

/** Who sends a form, as far as the head of its request says. */
export type FormSender = { method: string; headers: { get: (name: string) => string | null } }

type At = { pool: Pool; clock?: Clock }
type FormBody<Form> = { type: string; read: () => Promise<Form | RefusedForm> }

/** Reads a native form (`multipart/form-data`) of a reader of at most 80 MiB, thirty an hour from one address. */
export const readReaderForm = (request: Request, context: At): Promise<ReadForm<FormData> | RefusedForm> =>
  receiveForm(request, { type: 'multipart/form-data', read: () => readMultipart(request) }, context)

/** The same of a form whose body is read in another way: only from this site, of one type, and not before its sender was counted. */
export async function receiveForm<Form extends ReaderForm>(
  sender: FormSender,
  { type, read }: FormBody<Form>,
  { pool, clock }: At,
): Promise<ReadForm<Form> | RefusedForm> {
  if (isForeignRequest(sender)) return refuseForm(403, { zh: '请从本站提交评价。', en: 'Send the review from this site.' })
  if (!sender.headers.get('content-type')?.startsWith(type))
    return refuseForm(415, { zh: '表单格式不正确。', en: 'This is not the form we expected.' })
  const address = addressOf(sender.headers)
  const gate = await countForm(pool, address, clock?.() ?? new Date())
  if (gate) return gate
  const form = await read()
  if ('ok' in form) return form
  return { ok: true, form, address, visitor: visitorOf(sender.headers.get('cookie') ?? '') }
}

async function readMultipart(request: Request): Promise<FormData | RefusedForm> {
  const body = await readCapped(request, MAX_FORM_BYTES)
  if (!body)
    return refuseForm(413, { zh: '图片总大小超过 80 MB，请减少或压缩图片。', en: 'The pictures have more than 80 MB together.' })
  return (await parseForm(request, body)) ?? incompleteForm
}

/** A form is up to 80 MiB of memory, so its sender is counted before it is read. Without the counter nothing is read. */
async function countForm(pool: Pool, address: string, now: Date): Promise<RefusedForm | null> {
  try {
    const { isWithin, retryAfterSeconds } = await takeRateLimit(pool, FORM_LIMIT, address, now)
    return isWithin
      ? null
      : refuseForm(429, { zh: '提交得太频繁了，请稍后再试。', en: 'Too many attempts: try again later.' }, retryAfterSeconds)
  } catch (error) {
    log.error({ err: error instanceof Error ? error.message : String(error) }, 'review forms cannot be counted')
    return refuseForm(503, { zh: '暂时无法提交，请稍后再试。', en: 'Reviews cannot be sent right now: try again later.' }, 60)
  }
}

async function parseForm(request: Request, body: Uint8Array<ArrayBuffer>): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData()
  } catch {
    return null
  }
}

/** The visitor of the cookie; none when the reader has refused to be counted (`hub_no=1`). */
function visitorOf(cookies: string): string | undefined {
  if (/(?:^|;\s*)hub_no=1(?:;|$)/.test(cookies)) return undefined
  return /(?:^|;\s*)hub_v=([A-Za-z0-9_-]{8,64})(?:;|$)/.exec(cookies)?.[1]
}

export const refuseForm = (status: RefusedForm['status'], message: Bilingual, retryAfterSeconds?: number): RefusedForm => ({
  ok: false,
  status,
  message,
  retryAfterSeconds,
})

export const incompleteForm = refuseForm(400, {
  zh: '表单不完整，请重新提交。',
  en: 'The form arrived incomplete: send it again.',
})
