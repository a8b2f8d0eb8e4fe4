import { addDays } from '#platform/days.ts'
import { makeChance } from './random.ts'

/** The words that the demonstration follows. The other brands are invented as well. */
export const indexWords = [
  { word: '茗汀', kind: 'brand', basket: '茗汀' },
  { word: '茗汀护肤', kind: 'brand', basket: '茗汀' },
  { word: '青筠记', kind: 'competitor' },
  { word: '砚边草木', kind: 'competitor' },
  { word: '茶护肤', kind: 'category' },
] as const

export const indexMarks = [
  { title: '微信指数调整口径', kind: 'scale', source: '微信指数', daysAgo: 118 },
  { title: '秋茶季开售', kind: 'event', daysAgo: 62 },
] as const

const LEVELS: Record<(typeof indexWords)[number]['word'], number> = {
  茗汀: 30_000,
  茗汀护肤: 7_500,
  青筠记: 64_000,
  砚边草木: 42_000,
  茶护肤: 520_000,
}

const DAYS = 210
/** Days ago on which nobody looked the brand up. */
const FORGOTTEN = [33, 34, 35, 36, 91]

/** What WeChat Index said of each word on every day up to yesterday but the forgotten ones, `today` being a day of the hub. */
export function makeIndexPoints(today: string, seed: string) {
  const chance = makeChance(`${seed} indices`)
  return Array.from({ length: DAYS }, (_, index) => DAYS - index).flatMap((daysAgo) =>
    indexWords.flatMap(({ word, kind }) => {
      const noise = chance.between(0.82, 1.18)
      if (kind === 'brand' && FORGOTTEN.includes(daysAgo)) return []
      const level = LEVELS[word] * (daysAgo <= indexMarks[0].daysAgo ? 1.35 : 1)
      const value = Math.round(level * noise * (kind === 'brand' ? liftOf(daysAgo) : 1))
      return [{ source: 'wechat-index', keyword: word, day: addDays(today, -daysAgo), value }]
    }),
  )
}

/** The event made the brand's index 2.4 times what it was, and most of that faded in the weeks after. */
function liftOf(daysAgo: number): number {
  const since = indexMarks[1].daysAgo - daysAgo
  return since < 0 ? 1 : 1 + 1.4 * Math.exp(-since / 30)
}
