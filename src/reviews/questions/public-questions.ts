import type { Queryable } from '#platform/database.ts'
import {
  type AnswerRow,
  countQuestions,
  type QuestionRow,
  selectAnswers,
  selectQuestion,
  selectQuestions,
} from './public-questions.sql.ts'

export {
  selectAnsweredQuestions as listAnsweredQuestions,
  selectAwayQuestion as findAwayQuestion,
} from './public-questions.sql.ts'

export type ShownQuestion = QuestionRow & { shown: AnswerRow[] }

/** As many as one page of one question shows. */
const MOST_ANSWERS = 200

/** A page of the questions of a product, each with its `each` most useful answers. */
export async function listProductQuestions(
  db: Queryable,
  { product, limit, offset, each }: { product: string; limit: number; offset: number; each: number },
): Promise<{ questions: ShownQuestion[]; total: number }> {
  const [rows, total] = await Promise.all([selectQuestions(db, { product, limit, offset }), countQuestions(db, product)])
  return { questions: await withAnswers(db, rows, each), total }
}

/** A published question with all its answers. */
export async function findQuestion(db: Queryable, id: string): Promise<ShownQuestion | undefined> {
  const row = await selectQuestion(db, id)
  return row && (await withAnswers(db, [row], MOST_ANSWERS))[0]
}

async function withAnswers(db: Queryable, rows: QuestionRow[], each: number): Promise<ShownQuestion[]> {
  const answers =
    rows.length === 0
      ? []
      : await selectAnswers(
          db,
          rows.map(({ id }) => id),
          each,
        )
  return rows.map((row) => ({ ...row, shown: answers.filter(({ question }) => question === row.id) }))
}
