import type { Queryable } from '#platform/database.ts'
import { selectAnswered } from './list.sql.ts'

export { type Listing, selectFollowUps as listFollowUpIds, selectListed as listReviewIds } from './list.sql.ts'

export type Question = { question: string; values: string[] }

const MOST_VALUES = 8

/** The questions of a product that its reviews can be told apart by, with the answers given, most frequent first. */
export async function listQuestions(db: Queryable, product: string): Promise<Question[]> {
  const byQuestion = new Map<string, string[]>()
  for (const { question, value } of await selectAnswered(db, product))
    byQuestion.set(question, [...(byQuestion.get(question) ?? []), value])
  return [...byQuestion]
    .filter(([, values]) => values.length > 1)
    .map(([question, values]) => ({ question, values: values.slice(0, MOST_VALUES) }))
}
