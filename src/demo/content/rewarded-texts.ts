import { readFileSync } from 'node:fs'

export type RewardedText = { daysAgo: number; rating: number; text: string }

/** What buyers wrote who were promised points for writing: days ago, stars, words, one a line. */
export const readRewardedTexts = (): RewardedText[] =>
  readFileSync(new URL('../texts/reviews-rewarded.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [daysAgo, rating, ...words] = line.split(' ')
      return { daysAgo: Number(daysAgo), rating: Number(rating), text: words.join(' ') }
    })
