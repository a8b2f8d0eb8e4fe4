import { sayCount } from '#platform/bilingual.ts'
import type { Locale } from '../locale.ts'

/** What the wall of reviews and the page of one say around them. */
const zh = {
  show: '只看',
  product: '商品',
  stars: '星级',
  anyProduct: '全部商品',
  anyStars: '全部',
  followedUp: '有追评',
  title: '筛选评价',
  text: '按条件看买家原话，条件之间可以叠加；排序不看评分。',
  same: '和别的买家比',
  sameRating: (n: number, of: number, stars: number) => `这件商品另外 ${of} 条评价里，${n} 条也是 ${stars} 星`,
  sameAnswer: (n: number, of: number, question: string, value: string) =>
    `${question}「${value}」：另外 ${of} 位回答的买家里，${n} 位也这样说`,
  see: '去看看',
}

const en: typeof zh = {
  show: 'Only',
  product: 'Product',
  stars: 'Stars',
  anyProduct: 'All products',
  anyStars: 'All',
  followedUp: 'Added to later',
  title: 'Filtered reviews',
  text: 'What buyers said, by whatever you choose; choices add up, and no order knows a rating.',
  same: 'What other buyers say',
  sameRating: (n, of, stars) => `Of ${sayCount(of, 'other review')} of this product, ${n} gave ${sayCount(stars, 'star')} too`,
  sameAnswer: (n, of, question, value) =>
    `${question} “${value}”: of ${sayCount(of, 'other buyer')} who answered, ${n} said so too`,
  see: 'See them',
}

export const wallWords = (locale: Locale): typeof zh => (locale === 'zh' ? zh : en)
