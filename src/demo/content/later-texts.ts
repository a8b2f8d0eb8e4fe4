import { readFileSync } from 'node:fs'
import { readReviews } from './review-texts.ts'

export type LaterWords = {
  /** Place of the review in the list of all. */
  index: number
  followUp?: { days: number; text: string }
  brandAnswer?: string
}

/** What was said after some reviews: `> ` how the review begins, `+ ` days and what its author added, `= ` what the brand answered. */
export function readLater(): LaterWords[] {
  const text = readFileSync(new URL('../texts/reviews-later.txt', import.meta.url), 'utf8')
  const reviews = readReviews()
  const later: LaterWords[] = []
  for (const line of text.trim().split('\n')) {
    const words = line.slice(2)
    if (line[0] === '>') {
      const review = reviews.find((one) => one.text.startsWith(words))
      if (!review) throw new Error(`no review begins with ${words}`)
      later.push({ index: review.index })
    } else if (line[0] === '=') later.at(-1)!.brandAnswer = words
    else later.at(-1)!.followUp = { days: Number.parseInt(words, 10), text: words.slice(words.indexOf(' ') + 1) }
  }
  return later
}
