import { readFileSync } from 'node:fs'
import { DAY_MS } from '#platform/days.ts'
import { products } from '../products.ts'
import { makeChance } from '../random.ts'
import { drawAnswers } from './questions.ts'

export type DemoReview = {
  /** Place in the list, from 0. */
  index: number
  product: string
  sku: string
  rating: number
  text: string
  nickname: string
  anonymous: boolean
  logisticsRating?: number
  serviceRating?: number
  answers: Record<string, string>
  /** Days before the load. */
  daysAgo: number
  photos: number
  /** One of the files in `clips/`, filmed in place of photos. */
  film: string | null
  fate: 'published' | 'pending' | 'rejected'
}

const first = '阿小大老一半青山晚早南北云风雨林苏陈周许叶何江沈顾'
const second = '茶鱼鹿禾舟言青岚乔木米粒豆橘桃枣芽溪野声朵星满夏秋冬宁'
const third = ['', '', '子', '同学', '酱', '爱喝茶', '在杭州', '的猫', '1987', '不加糖', '妈妈', '早睡']

/** Who filmed, by how the text begins. */
const films = { 看了那篇比较才买的: 'pour', 我爸喝了四十年茶: 'steam' }

/** What the invented buyers say, with everything a submission needs. The same on every call. */
export function readReviews(): DemoReview[] {
  const chance = makeChance('reviews')
  const text = readFileSync(new URL('../texts/reviews.txt', import.meta.url), 'utf8')
  let product = products[0]!
  const reviews: DemoReview[] = []
  for (const line of text.trim().split('\n')) {
    if (line.startsWith('# ')) {
      product = products.find(({ slug }) => slug === line.slice(2))!
      continue
    }
    const rating = Number(line[0])
    const ordinary = chance.hits(0.4)
    reviews.push({
      index: reviews.length,
      product: product.slug,
      sku: chance.pick(product.skus).sku,
      rating,
      text: line.slice(2),
      nickname: `${chance.pick([...first])}${chance.pick([...second])}${chance.pick(third)}`,
      anonymous: chance.hits(0.12),
      ...(ordinary ? { logisticsRating: Math.max(1, Math.min(5, rating + chance.whole(-1, 1))) } : {}),
      ...(ordinary ? { serviceRating: Math.max(2, Math.min(5, rating + chance.whole(0, 1))) } : {}),
      answers: {},
      daysAgo: 3 + chance.next() ** 0.9 * 198,
      photos: chance.hits(0.17) ? chance.whole(1, 2) : 0,
      film: null,
      fate: 'published',
    })
  }
  const answers = drawAnswers(reviews.map(({ product: slug }) => slug))
  return reviews.map((review, index) => {
    const [, film] = Object.entries(films).find(([beginning]) => review.text.startsWith(beginning)) ?? []
    const shown = film ? { film, photos: 0 } : {}
    const fate = fateOf(review)
    const daysAgo = fate === 'pending' ? review.daysAgo * STILL_IN_TIME : review.daysAgo
    return { ...review, ...shown, answers: answers[index]!, fate, daysAgo }
  })
}

/** Makes the last days before the load hours of its last day: nobody has waited for a moderator longer than a day. */
const STILL_IN_TIME = 0.07

/** Every second of the youngest still waits for a moderator. Nobody is turned away for a low rating, so none of these is rejected. */
const fateOf = ({ daysAgo, index }: DemoReview): DemoReview['fate'] => (daysAgo < 12 && index % 2 === 0 ? 'pending' : 'published')

export const submittedAt = (review: DemoReview, now: number): number => Math.floor(now - review.daysAgo * DAY_MS)
