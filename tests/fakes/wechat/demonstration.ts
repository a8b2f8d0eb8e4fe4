import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { SimulatedNotice } from './notices.ts'
import type { SimulatedOrder } from './shop.ts'
import type { CountedArticle, SimulatedStatistics } from './statistics.ts'

const DAY_MS = 86_400_000
const TEXTS = path.join(import.meta.dirname, '../../../src/demo/texts/articles')

type Shown = { now: number; statistics: SimulatedStatistics; orders: SimulatedOrder[]; notices: SimulatedNotice[] }

/** The promoter of the demonstration: `WECHAT_SHARER_APPID`. */
export const SIMULATED_SHARER = 'wx00000000000000aa'

/** Gives the simulator something to tell of the demonstration brand: its articles as read in WeChat, a mini program, lives, a few orders. */
export function putDemonstration({ now, statistics, orders, notices }: Shown): void {
  const dayAgo = (days: number): string => new Date(now + 8 * 3_600_000 - days * DAY_MS).toISOString().slice(0, 10)
  const titles = readdirSync(TEXTS).flatMap(
    (file) => /^title: (.+)$/m.exec(readFileSync(path.join(TEXTS, file), 'utf8'))?.[1] ?? [],
  )
  titles.slice(0, 9).forEach((title, index) => {
    const age = 2 + index * 3
    statistics.articles.push(articleOf(title, { index, age, dayAgo }))
  })
  statistics.delayed.add(dayAgo(1))
  for (let age = 1; age <= 14; age++)
    statistics.mini[dayAgo(age)] = {
      visitors: 18_400 - age * 37,
      shares: 40 + ((age * 7) % 23),
      kept: { 0: 90 + ((age * 11) % 40), 1: 14 + (age % 6), 7: 5 + (age % 3) },
      pages: { 'pages/index/index': 900 - age * 9, 'pages/goods/detail': 610 - age * 5, 'pages/cart/index': 140 - age },
    }
  // The brand goes live on Fridays at eight in the evening, China.
  const friday = Date.parse(`${dayAgo(0)}T12:00:00Z`) + ((5 - new Date(`${dayAgo(0)}T00:00:00Z`).getUTCDay() + 7) % 7) * DAY_MS
  for (const week of [1, 2, 3, 4, 5])
    statistics.lives.push({
      exportId: `export/simulated${week}`,
      beganAt: friday - week * 7 * DAY_MS,
      viewers: 9_000 + week * 910,
      buyers: 240 + week * 7,
      orders: 262 + week * 7,
      fen: 3_380_000 + week * 70_000,
      shares: 310 + week * 7,
    })
  for (const week of [0, 1, 2, 3])
    notices.push({
      noticeId: `notice-${week + 1}`,
      startsAt: friday + week * 7 * DAY_MS,
      description: '周五直播',
      reserved: { [SIMULATED_SHARER]: 96 - week * 23 },
    })
  for (let index = 0; index < 6; index++)
    orders.push({
      orderId: `37051150584712089${index}0`,
      status: index === 5 ? 200 : 20,
      updatedAt: Math.floor(now / 1_000) - index * 7_200,
      paidAt: Math.floor(now / 1_000) - index * 7_200 - 60,
      fen: 12_900 + index * 1_000,
      openid: `o-simulated-${index}`,
      scene: [2, 2, 3, 6, 5, 2][index],
    })
}

type Placed = { index: number; age: number; dayAgo: (days: number) => string }

/** Read most on its first day, and less on each after it. */
function articleOf(title: string, { index, age, dayAgo }: Placed): CountedArticle {
  const days: CountedArticle['days'] = {}
  for (let since = 0; since < age; since++) {
    const readers = Math.round((1_900 - index * 90) / (since + 1) ** 1.6)
    days[dayAgo(age - since)] = { readers, fromMessage: Math.round(readers * 0.7), shares: Math.round(readers / 24) }
  }
  return {
    msgid: `22474900${90 + index}_1`,
    title,
    publishedOn: dayAgo(age),
    isNotified: index % 3 !== 2,
    rate: index % 3 === 2 ? 0 : 0.12 + index / 200,
    days,
  }
}
