import { makeChance } from '../random.ts'

type Question = { label: string; options: string[] }

const skin: Question = { label: '肤质', options: ['干皮', '油皮', '混合皮', '敏感皮'] }
const time: Question = { label: '用了多久', options: ['一周以内', '一个月左右', '三个月以上'] }
const season: Question = { label: '什么季节用', options: ['春夏', '秋冬', '四季'] }

/** What the brand asks the buyers of a product; of tea and of the gift box nothing. */
const questions: Record<string, Question[]> = {
  'morning-dew-mist': [skin, time],
  'green-leaf-cleanser': [skin, time],
  'camellia-cleansing-oil': [skin, time],
  'second-steep-toner': [skin, time, season],
  'cold-brew-serum': [skin, time],
  'night-roast-cream': [skin, time, season],
  'tea-grounds-mask': [skin],
  'one-leaf-sheet-mask': [skin],
}

export const questionsOf = (slug: string): Question[] => questions[slug] ?? []

/** What each review of a list answers, in its order: about two of three questions, and always the same. */
export function drawAnswers(slugs: readonly string[]): Record<string, string>[] {
  const chance = makeChance('answers')
  return slugs.map((slug) =>
    Object.fromEntries(
      questionsOf(slug).flatMap(({ label, options }) => {
        const option = chance.pick(options)
        return chance.hits(0.66) ? [[label, option] as const] : []
      }),
    ),
  )
}
