import type { Bilingual } from '#platform/bilingual.ts'
import { isTaken, type Pool } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { actOnReview } from '../act.ts'
import { giveConsents } from '../consent/given-consent.ts'
import { lengthOf, toPlainText } from '../plain-text.ts'
import { selectQuestions } from '../product-questions.sql.ts'
import { givenAnswers, readAnswers } from '../product-questions.ts'
import { readReaderForm } from '../submission/form-request.ts'
import { hashStatusToken, statusTokenOf } from '../submission/review-id.ts'
import { clipOrPhotos, hasClip, MAX_PHOTOS, readReviewInput } from '../submission/review-input.ts'
import { remakeAndKeep } from '../submission/store-submission.ts'
import { mediaIn } from '../submission/submission-form.ts'
import { putReview } from '../submission/submission-queue.ts'
import { editReview } from './edit-review.ts'
import { mistakes, notNow, type OwnAnswer, refuse, unknown } from './own-answer.ts'
import { isConsentForm, takeConsentForm } from './own-consent-form.ts'
import { selectInherited } from './own-review.sql.ts'
import { findOwnReview, type OwnReview, ownActions } from './own-review.ts'

const MAX_WORDS = 2000

/**
 * Takes a POST of a review's private page: `do` is `edit` (rating, text, `keep` for each photo that stays, `keepClip` for the clip, photos,
 * clip), `appeal` (`why`), `withdraw`, `resume`, `follow` (text, photos, clip), `revoke` (`purpose`) or `agree` (`purpose`, with pictures
 * `portrait`). Refuses what the state does not allow any more, and what is wrong.
 */
export async function takeOwnForm(request: Request, token: string, { pool, now }: { pool: Pool; now: Date }): Promise<OwnAnswer> {
  const read = await readReaderForm(request, { pool, clock: () => now })
  if (!read.ok) return refuse(read.message)
  const { form } = read
  const review = await findOwnReview(pool, token)
  if (!review) return refuse(unknown)
  if (isConsentForm(form)) return takeConsentForm(review, form, { pool, now })
  const action = ownActions(review).find((one) => one === form.get('do'))
  if (!action) return refuse(form.get('do') === 'appeal' && review.hasAppealed ? appealedBefore : notNow, {}, form)
  if (action === 'edit') return edit(review, form, { pool, now })
  if (action === 'follow') return follow(review, form, { pool, now })
  const why = toPlainText(String(form.get('why') ?? ''))
  if (action === 'appeal' && (!why || lengthOf(why) > MAX_WORDS)) return refuse(mistakes, { why: words(why) }, form)
  const detail = action === 'appeal' ? { why } : {}
  try {
    const acted = await actOnReview(pool, { review: review.id, action, actor: { kind: 'author' }, detail }, now)
    return acted.ok ? { ok: true } : refuse(notNow, {}, form)
  } catch (error) {
    // What would come back belongs to an order line that has another review by now.
    if (isTaken(error)) return refuse(replaced, {}, form)
    throw error
  }
}

type At = { pool: Pool; now: Date }

async function edit(review: OwnReview, form: FormData, { pool, now }: At): Promise<OwnAnswer> {
  const sent = await mediaIn(form)
  const { content, follows } = review
  const kept = content.photos.filter(({ id }) => form.getAll('keep').includes(id))
  const input = {
    ...content,
    product: review.productId,
    rating: follows ? '5' : form.get('rating'),
    text: form.get('text'),
    aiMade: form.get('aiMade'),
    // The stored name is masked already; it is kept as it is.
    nickname: content.nickname,
    consent: true,
    ...sent,
    clip: sent.clip,
  }
  const { draft, errors } = readReviewInput(input)
  const answered = await editedAnswers(review, form, pool)
  Object.assign(errors, answered.errors)
  if (kept.length + sent.photos.length + sent.staged.length > MAX_PHOTOS)
    errors.photos = { zh: `最多上传 ${MAX_PHOTOS} 张图片。`, en: `At most ${MAX_PHOTOS} pictures.` }
  const clip = form.get('keepClip') === content.clip?.id && !hasClip(sent) ? content.clip : null
  if ((clip || hasClip(sent)) && kept.length + sent.photos.length + sent.staged.length > 0) errors.clip = clipOrPhotos
  if (Object.keys(errors).length > 0) return refuse(mistakes, errors, form)
  const made = await remakeAndKeep(pool, draft, now)
  if (!made.ok) return refuse(mistakes, { [made.field]: made.message }, form)
  const rating = follows ? null : draft.rating
  const media = { photos: [...kept, ...made.photos], clip: made.clip ?? clip }
  const changed = { ...content, rating, text: draft.text, aiMade: draft.aiMade, answers: answered.answers, ...media }
  const edited = await editReview(pool, { review: review.id, content: changed, at: now })
  return edited.ok ? { ok: true } : refuse(notNow, {}, form)
}

/** Answers to questions that are asked no more stay as they were. A follow-up has none. */
async function editedAnswers({ content, productId, follows }: OwnReview, form: FormData, pool: Pool) {
  if (follows) return { answers: content.answers, errors: {} }
  const questions = await selectQuestions(pool, productId)
  const before = Object.entries(content.answers).filter(([key]) => !questions.some((question) => question.key === key))
  const { answers, errors } = readAnswers(givenAnswers(form.entries()), questions)
  return { answers: { ...Object.fromEntries(before), ...answers }, errors }
}

/** A follow-up is a review of its own that rates nothing. */
async function follow(review: OwnReview, form: FormData, { pool, now }: At): Promise<OwnAnswer> {
  const input = { product: review.productId, rating: '5', nickname: '-', consent: true, text: form.get('text') }
  const { draft, errors } = readReviewInput({ ...input, ...(await mediaIn(form)) })
  if (Object.keys(errors).length > 0) return refuse(mistakes, errors, form)
  const made = await remakeAndKeep(pool, draft, now)
  if (!made.ok) return refuse(mistakes, { [made.field]: made.message }, form)
  const { nickname, anonymous, sku } = review.content
  const id = uuidv7(now)
  await putReview(pool, {
    id,
    content: {
      ...{
        rating: null,
        logisticsRating: null,
        serviceRating: null,
        answers: {},
        aiMade: form.get('aiMade') === '1',
      },
      ...{ text: draft.text, photos: made.photos, clip: made.clip, nickname, anonymous, sku },
    },
    ...(await selectInherited(pool, review.id)),
    productId: review.productId,
    follows: review.id,
    incentive: 'none',
    statusHash: hashStatusToken(statusTokenOf(id)),
    at: now,
    submittedAt: now,
    consentedAt: now,
    consents: giveConsents([], { door: 'follow-up', portrait: null, at: now }),
  })
  return { ok: true }
}

const words = (why: string): Bilingual =>
  why
    ? { zh: `不能超过 ${MAX_WORDS} 字。`, en: `At most ${MAX_WORDS} characters.` }
    : { zh: '请写下申诉的理由。', en: 'Say why it should be looked at again.' }
const appealedBefore = {
  zh: '这条评价已经申诉过一次，由另一位同事看过了。可以改好再提交。',
  en: 'You have appealed once already, and somebody else has looked again. You can edit it and send it anew.',
}
const replaced = {
  zh: '这笔订单的这件商品已经有了新的评价，旧的不能再恢复。',
  en: 'This purchase has a newer review, so the old one cannot be brought back.',
}
