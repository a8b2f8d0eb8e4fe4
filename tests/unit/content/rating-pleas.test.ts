import { expect, it } from 'vitest'
import { explainPlea, findRatingPlea, findRequestPlea } from '#content/rating-pleas.ts'

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

it.each([
  '五星好评返现 5 元',
  '晒好评得积分',
  '★★★★★ 送券',
  '打5分送小样',
  '改评补偿 20 元',
  '不满意请先联系客服，不要给差评',
  '四星以上送积分',
  'Get $5 for a positive review',
  '不要求好评，但好评返现',
])('an invitation may not say: %s', (text) => {
  expect(findRequestPlea(text)).not.toBeNull()
})

it.each([
  '写评价送 50 积分，不论几星',
  '写下真实感受，好坏都可以，得 50 积分',
  '晒图送 5 元优惠券，无论好评差评',
  '不要求好评，请写真实的使用感受',
  '用得不好的评价我们也想看到',
  'Write what you think, good or bad: 50 points',
])('an invitation may say: %s', (text) => {
  expect(findRequestPlea(text)).toBeNull()
})

it('says which words are refused, and by which rule', () => {
  expect(explainPlea('好评返现').zh).toMatch(/「好评返现」.*第九条/)
})
