import type { Review } from '#generated/payload-types.ts'
import { documentOf, lineOf, type WriteBlock } from './block.ts'
import { remark } from './desk.ts'
import { toArticlePicture, writePicture } from './figures.ts'
import { writeLines } from './paragraphs.ts'
import { tag } from './tags.ts'
import { escapeText } from './text.ts'

export const writePullQuote: WriteBlock = (fields, desk) => {
  const text = lineOf(fields.text)
  if (!text) return ''
  const { theme } = desk.context
  const source = lineOf(fields.source)
  const last = source ? tag('p', { style: theme.last }, `—— ${escapeText(source)}`) : ''
  return tag('section', { style: theme.pull }, `${writeLines(text, theme.pulled)}${last}`)
}

const rewards = { points: '积分', coupon: '优惠券', sample: '样品' } as const

/**
 * A buyer's words, marked as advertising and as rewarded. The author must have agreed to more than the pages of this hub, because
 * what was sent cannot be taken back; whatever else is left out.
 */
export const writeReviewQuote: WriteBlock = (fields, desk) => {
  const review = documentOf<Review>(fields.review)
  if (!review) return remark(desk, 'gone', '引用评价')
  if (!desk.context.mayQuote(review.id)) return remark(desk, 'quote-not-allowed', shortOf(review.text))
  remark(desk, 'copy-stays', shortOf(review.text))
  const { theme } = desk.context
  const nickname = review.anonymous ? '匿名买家' : review.nickname
  const photo = toArticlePicture(Array.isArray(review.photos) ? review.photos[0] : null, 'review-photos')
  const marks = ['广告', review.incentive === 'none' ? null : `有奖评价 · ${rewards[review.incentive]}`]
  const stars = review.rating ? ` ${'★'.repeat(review.rating)}${'☆'.repeat(5 - review.rating)}` : ''
  return tag(
    'section',
    { style: theme.said },
    [
      tag('p', { style: theme.quoted }, marks.map((mark) => (mark ? tag('span', { style: theme.mark }, mark) : '')).join('')),
      photo ? writePicture(desk, { ...photo, alt: `${nickname}的照片` }, theme.cardImg) : '',
      writeLines(`「${lineOf(review.text)}」`, theme.quoted),
      tag('p', { style: theme.last }, `${escapeText(nickname)}${stars}`),
    ].join(''),
  )
}

const shortOf = (text: unknown): string => [...lineOf(text)].slice(0, 12).join('')
