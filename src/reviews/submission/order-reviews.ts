import type { Bilingual } from '#platform/bilingual.ts'
import type { Pool } from '#platform/database.ts'
import { selectQuestionsOf } from '../product-questions.sql.ts'
import { answerField, givenAnswers, type ReviewQuestion, readAnswers } from '../product-questions.ts'
import { type ReaderForm, type ReadForm, type RefusedForm, readReaderForm } from './form-request.ts'
import { type OrderLine, selectOrderLines, selectOrderTail } from './order-lines.sql.ts'
import { readRequestLink } from './request-link.ts'
import { statusTokenOf } from './review-id.ts'
import { hasClip, type ReviewInput, readReviewInput } from './review-input.ts'
import { submitReview } from './submission.ts'
import { type FormContext, mediaIn, statusOf } from './submission-form.ts'

export type ReviewableLine = OrderLine & { questions: ReviewQuestion[] }
export type ReviewableOrder = { key: number; tail: string; lines: ReviewableLine[] }

/** The order of a signed link with what can be reviewed of it; `undefined` when the link is none of ours or has expired. */
export async function findOrderOfLink(pool: Pool, token: string, now: Date): Promise<ReviewableOrder | undefined> {
  const key = readRequestLink(token, now)
  const tail = key === undefined ? undefined : await selectOrderTail(pool, key)
  if (key === undefined || tail === undefined) return undefined
  const lines = await selectOrderLines(pool, [key])
  const questions = await selectQuestionsOf(
    pool,
    lines.map(({ product }) => product),
  )
  return { key, tail, lines: lines.map((line) => ({ ...line, questions: questions.get(line.product) ?? [] })) }
}

/** Errors stand under the names of their fields: `text.0` of the first line, `nickname` of all. */
export type OrderFormAnswer =
  | { ok: true; taken: Taken[] }
  | {
      ok: false
      /** HTTP status to answer with. */
      status: RefusedForm['status'] | 409 | 410 | 422
      message: Bilingual
      errors: Record<string, Bilingual>
      typed: Record<string, string>
      retryAfterSeconds?: number
    }

const SHARED = [
  'nickname',
  'anonymous',
  'consent',
  'consentStories',
  'consentAdvertising',
  'portrait',
  'logisticsRating',
  'serviceRating',
  'aiMade',
  'once',
] as const

/**
 * Takes the POST of the form that reviews all lines of an order (fields of a line end in `.<its place>`; nickname, consent and the
 * ratings of delivery and service are shared). A line without stars, words, photos and clip is left out. Nothing is stored while any
 * line has a mistake; what was stored already when a later one fails is passed over when the form comes again.
 */
export async function takeOrderForm(request: Request, token: string, context: FormContext): Promise<OrderFormAnswer> {
  const read = await readReaderForm(request, context)
  return read.ok ? takeReadOrder(read, token, context) : { ...read, errors: {}, typed: {} }
}

/** The same of a form that was read already. */
export async function takeReadOrder(read: ReadForm, token: string, context: FormContext): Promise<OrderFormAnswer> {
  const typed = typedIn(read.form)
  const refuse = (message: Bilingual, errors: Record<string, Bilingual> = {}, status: 410 | 422 = 422): OrderFormAnswer => ({
    ok: false,
    status,
    message,
    errors,
    typed,
  })
  const order = await findOrderOfLink(context.pool, token, context.clock?.() ?? new Date())
  if (!order) return refuse(expired, {}, 410)
  const given = await readLines(order, read.form, typed)
  const taken = reviewedBefore(order, typed)
  if (given.length + taken.length === 0) return refuse(nothing)
  const errors = Object.assign({}, ...given.map((one) => namedErrors(one.line, mistakesOf(one, order))))
  if (Object.keys(errors).length > 0) return refuse(mistakes, errors)
  for (const { line, input } of given) {
    const answer = await submitReview(input, { ...context, order: order.key, address: read.address, visitor: read.visitor })
    if (answer.ok) taken.push({ line, ...answer.value })
    else if (answer.first) taken.push({ line, id: answer.first.id, status: answer.first.status })
    else return { ...answer, status: statusOf[answer.kind], errors: namedErrors(line, answer.errors), typed }
  }
  return { ok: true, taken: taken.sort((a, b) => a.line - b.line) }
}

type Taken = { line: number; id: string; status: string }

/** Lines that were filled in and have their review: the same form came before, and whoever sends it again is told the same. */
const reviewedBefore = (order: ReviewableOrder, typed: Record<string, string>): Taken[] =>
  order.lines.flatMap(({ review }, line) =>
    review && (typed[`rating.${line}`] || typed[`text.${line}`]?.trim())
      ? [{ line, id: review.id, status: statusTokenOf(review.id) }]
      : [],
  )

type Given = { line: number; input: ReviewInput }

const mistakesOf = ({ line, input }: Given, order: ReviewableOrder) => {
  const { draft, errors } = readReviewInput(input)
  return { ...errors, ...readAnswers(draft.answers, order.lines[line]!.questions).errors }
}

async function readLines(order: ReviewableOrder, form: ReaderForm, typed: Record<string, string>): Promise<Given[]> {
  const shared = Object.fromEntries(SHARED.map((name) => [name, typed[name]]))
  const lines: Given[] = []
  for (const [line, { product, sku, review, questions }] of order.lines.entries()) {
    const media = await mediaIn(form, `.${line}`)
    const words = { rating: typed[`rating.${line}`], text: typed[`text.${line}`] }
    if (review || (!words.rating && !words.text?.trim() && media.photos.length + media.staged.length === 0 && !hasClip(media)))
      continue
    // How it was delivered is said once, and kept once.
    const sides = lines.length === 0 ? {} : { logisticsRating: undefined, serviceRating: undefined }
    const once = shared.once && `${shared.once}-${line}`
    const answers = givenAnswers(questions.map(({ key }) => [answerField(key), typed[`${answerField(key)}.${line}`]]))
    lines.push({ line, input: { ...shared, ...sides, ...words, ...media, answers, product, sku, once } })
  }
  return lines
}

function namedErrors(line: number, errors: Partial<Record<string, Bilingual>>): Record<string, Bilingual> {
  const isShared = (field: string) => (SHARED as readonly string[]).includes(field)
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, text]) => (text ? [[isShared(field) ? field : `${field}.${line}`, text]] : [])),
  )
}

const FIELD = /^([a-zA-Z]{1,20}|answer-[\w%!~*'()-]{1,300})(\.\d{1,3})?$/

function typedIn(form: ReaderForm): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const [name, value] of form.entries())
    if (typeof value === 'string' && FIELD.test(name)) typed[name] = value.slice(0, 20_000)
  return typed
}

/** Of lines that have a review: the private link under which its author sees how it stands. */
export const statusOfLine = ({ review }: OrderLine): string | undefined => (review ? statusTokenOf(review.id) : undefined)

const expired = {
  zh: '这个链接已失效，请用最新的订单消息里的链接。',
  en: 'This link no longer works: use the one of your latest order message.',
}
const nothing = { zh: '请至少评价一件商品。', en: 'Review at least one of the goods.' }
const mistakes = { zh: '有几处需要修改，你填写的内容都还在。', en: 'Some fields need a change; what you wrote is still here.' }
