import { findRatingPlea } from '#content/rating-pleas.ts'
import type { Pool } from '#platform/database.ts'
import { fail, type Result } from '#platform/result.ts'
import { type Acted, type Actor, actOnReview, type Refused } from '../act.ts'
import { lengthOf, toPlainText } from '../plain-text.ts'

export const LONGEST_ANSWER = 500

export type Answer = { review: string; version: number; text: string; actor: Actor }

/**
 * The brand's one public answer to a published review: 1 to 500 characters of plain text; a new one takes its place, and the log
 * keeps each. Refuses a text of another length (`text`) and one that asks for a rating (`plea`, whose message is what it found).
 */
export async function answerReview(
  pool: Pool,
  { review, version, text: raw, actor }: Answer,
  now: Date,
): Promise<Result<Acted, Refused | 'text' | 'plea'>> {
  const text = toPlainText(raw)
  if (lengthOf(text) < 1 || lengthOf(text) > LONGEST_ANSWER)
    return fail('text', `an answer has 1 to ${LONGEST_ANSWER} characters`)
  const plea = findRatingPlea(text)
  if (plea) return fail('plea', plea)
  const also = { brand_answer: text, brand_answered_at: now }
  return actOnReview(pool, { review, action: 'answer', actor, version, detail: { text }, also }, now)
}
