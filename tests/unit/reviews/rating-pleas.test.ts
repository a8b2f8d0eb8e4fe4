import { expect, it } from 'vitest'
import { findRatingPlea } from '#reviews/desk/rating-pleas.ts'

it.each([
  '麻烦给个好评哦',
  '满意的话请打五 星',
  '5＊星有惊喜',
  '可以帮忙改评吗',
  '请您删除评价，我们补偿',
  '追评返现 10 元',
  '加客服领红包',
  'Please give us five stars',
  'We offer cash back',
])('does not let the brand say: %s', (text) => {
  expect(findRatingPlea(text)).not.toBeNull()
})

it.each([
  '感谢您的好评，下次试试明前茶。',
  '很抱歉给您带来不便，已为您补发，运费由我们承担。',
  '感谢您的评价，我们会改进包装。',
  '谢谢您的五星，第三泡确实最好。',
  'Thank you for your review, a new parcel is on its way.',
])('lets it say: %s', (text) => {
  expect(findRatingPlea(text)).toBeNull()
})

it('thanks do not cover a plea behind them', () => {
  expect(findRatingPlea('感谢您的好评，追加五星送您小样')).toBe('五星')
})
