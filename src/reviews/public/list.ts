import type { Queryable } from '#platform/database.ts'
import { selectQuestions } from '../product-questions.sql.ts'
import { selectAnswered } from './list.sql.ts'

export {
  countWall,
  type Listing,
  selectAgreement as readAgreement,
  selectFollowUps as listFollowUpIds,
  selectListed as listReviewIds,
  selectReviewed as listReviewed,
  type WallCounts,
} from './list.sql.ts'

/** `question` is the key of its answers, `label` how it is asked now; one that is asked no more is called by its key. */
export type Question = { question: string; label: string; values: string[] }

const MOST_VALUES = 8

/** The questions of a product that its reviews can be told apart by, with the answers given, most frequent first. */
export async function listQuestions(db: Queryable, product: string): Promise<Question[]> {
  const [asked, answered] = await Promise.all([selectQuestions(db, product), selectAnswered(db, product)])
  const byQuestion = new Map<string, string[]>(asked.map(({ key }) => [key, []]))
  for (const { question, value } of answered) byQuestion.set(question, [...(byQuestion.get(question) ?? []), value])
  return [...byQuestion]
    .filter(([, values]) => values.length > 1)
    .map(([question, values]) => ({
      question,
      label: asked.find(({ key }) => key === question)?.label ?? question,
      values: values.slice(0, MOST_VALUES),
    }))
}
