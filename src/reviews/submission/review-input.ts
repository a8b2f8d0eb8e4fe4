import type { Bilingual } from '#platform/bilingual.ts'
import type { GivenClip } from '../clips/staged-clip.ts'
import { isPortrait, type Portrait, type ReusePurpose } from '../consent/texts.ts'
import { refusePhoto } from '../photos/refuse-photo.ts'
import { lengthOf, toPlainLine, toPlainText } from '../plain-text.ts'
import type { AnswerField } from '../product-questions.ts'

const MAX_TEXT_CHARACTERS = 2000
const MAX_NICKNAME_CHARACTERS = 20
export const MAX_PHOTOS = 9

/**
 * A review as it comes in: nothing of it is trusted. `product` is its id or slug; photos are the bytes of files, `staged` names
 * those that were uploaded before.
 */
export type ReviewInput = {
  product?: unknown
  sku?: unknown
  rating?: unknown
  logisticsRating?: unknown
  serviceRating?: unknown
  text?: unknown
  nickname?: unknown
  anonymous?: unknown
  consent?: unknown
  /** What else the author agrees to, see `consent/texts.ts`; with pictures, who is in them. */
  consentStories?: unknown
  consentAdvertising?: unknown
  portrait?: unknown
  /** The author declares that words or pictures were made by AI. */
  aiMade?: unknown
  /** To the product's own questions, by their keys. */
  answers?: Record<string, string>
  /** How the page names this one form, see `reviewIdOf`. */
  once?: unknown
  photos?: readonly Uint8Array[]
  staged?: readonly string[]
  /** One clip in place of photos: its bytes, or as `stagedClip` what was uploaded before, with the `poster` that goes with it. */
  clip?: Uint8Array
  stagedClip?: string
  poster?: string
}

export type ReviewField =
  | 'product'
  | 'sku'
  | 'rating'
  | 'logisticsRating'
  | 'serviceRating'
  | 'text'
  | 'nickname'
  | 'consent'
  | 'portrait'
  | 'photos'
  | 'clip'
  | AnswerField
export type FieldErrors = Partial<Record<ReviewField, Bilingual>>

export type ReviewDraft = {
  product: string
  sku: string | null
  rating: number
  logisticsRating: number | null
  serviceRating: number | null
  text: string
  nickname: string
  anonymous: boolean
  aiMade: boolean
  /** As given: the product says which of them are answers. */
  answers: Record<string, string>
  reuse: readonly ReusePurpose[]
  portrait: Portrait | null
  photos: readonly Uint8Array[]
  staged: readonly string[]
} & GivenClip

/** Reads a review field by field and collects every wrong one; asks no database and decodes no picture. */
export function readReviewInput(input: ReviewInput): { draft: ReviewDraft; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const draft: ReviewDraft = {
    product: lineOf(input.product),
    sku: lineOf(input.sku) || null,
    rating: starsOf(input.rating) ?? 0,
    logisticsRating: starsOf(input.logisticsRating),
    serviceRating: starsOf(input.serviceRating),
    text: typeof input.text === 'string' ? toPlainText(input.text) : '',
    nickname: lineOf(input.nickname),
    anonymous: isTicked(input.anonymous),
    aiMade: isTicked(input.aiMade),
    answers: input.answers ?? {},
    reuse: reuseOf(input),
    portrait: isAskedForPortrait(input) && isPortrait(input.portrait) ? input.portrait : null,
    photos: input.photos ?? [],
    staged: input.staged ?? [],
    clip: input.clip,
    stagedClip: input.stagedClip,
    poster: input.poster,
  }
  if (!draft.product || draft.product.length > 200) errors.product = { zh: '请选择商品。', en: 'Choose the product.' }
  if (draft.sku && draft.sku.length > 64) errors.sku = { zh: '没有这个规格。', en: 'There is no such variant.' }
  if (!draft.rating) errors.rating = { zh: '请打分（1–5 星）。', en: 'Give 1 to 5 stars.' }
  for (const field of ['logisticsRating', 'serviceRating'] as const)
    if (isGiven(input[field]) && draft[field] === null) errors[field] = { zh: '请打 1–5 星。', en: 'Give 1 to 5 stars.' }
  if (!draft.text) errors.text = { zh: '请写下你的评价。', en: 'Write your review.' }
  else if (lengthOf(draft.text) > MAX_TEXT_CHARACTERS)
    errors.text = {
      zh: `评价不能超过 ${MAX_TEXT_CHARACTERS} 字。`,
      en: `A review has at most ${MAX_TEXT_CHARACTERS} characters.`,
    }
  const nicknameError = refuseNickname(draft)
  if (nicknameError) errors.nickname = nicknameError
  if (!isTicked(input.consent)) errors.consent = { zh: '请勾选同意展示评价。', en: 'Agree that the review may be shown.' }
  if (isAskedForPortrait(input) && !draft.portrait) errors.portrait = askPortrait
  const photosError = refusePhotos(draft)
  if (photosError) errors.photos = photosError
  if (hasClip(draft) && draft.photos.length + draft.staged.length > 0) errors.clip = clipOrPhotos
  return { draft, errors }
}

function refuseNickname({ nickname, anonymous }: ReviewDraft): Bilingual | null {
  if (lengthOf(nickname) > MAX_NICKNAME_CHARACTERS)
    return {
      zh: `昵称不能超过 ${MAX_NICKNAME_CHARACTERS} 个字。`,
      en: `A nickname has at most ${MAX_NICKNAME_CHARACTERS} characters.`,
    }
  return nickname || anonymous ? null : { zh: '请填写昵称，或选择匿名。', en: 'Give a nickname, or stay anonymous.' }
}

function refusePhotos({ photos, staged }: ReviewDraft): Bilingual | null {
  if (photos.length + staged.length > MAX_PHOTOS)
    return { zh: `最多上传 ${MAX_PHOTOS} 张图片。`, en: `At most ${MAX_PHOTOS} pictures.` }
  return photos.map(refusePhoto).find((refused) => refused !== null) ?? null
}

export const hasClip = ({ clip, stagedClip }: GivenClip): boolean => Boolean(clip || stagedClip)

export const clipOrPhotos = { zh: '照片和视频请只选一种。', en: 'Photos or a clip, not both.' }
const reuseOf = ({ consentStories, consentAdvertising }: ReviewInput): ReusePurpose[] => [
  ...(isTicked(consentStories) ? (['stories'] as const) : []),
  ...(isTicked(consentAdvertising) ? (['advertising'] as const) : []),
]

const isAskedForPortrait = (input: ReviewInput): boolean =>
  reuseOf(input).length > 0 && (hasClip(input) || (input.photos?.length ?? 0) + (input.staged?.length ?? 0) > 0)

export const askPortrait: Bilingual = {
  zh: '请说明照片里有没有人像。',
  en: 'Say who can be recognised in the photos.',
}

const lineOf = (value: unknown): string => (typeof value === 'string' ? toPlainLine(value) : '')

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

const isTicked = (value: unknown): boolean => value === true || value === 'on' || value === 'true' || value === '1'

function starsOf(value: unknown): number | null {
  const stars = typeof value === 'string' && /^[1-5]$/.test(value) ? Number(value) : value
  return typeof stars === 'number' && Number.isInteger(stars) && stars >= 1 && stars <= 5 ? stars : null
}
