import { sharedPool } from '#platform/database.ts'
import { readWhereItStands } from '#reviews/evidence/where-it-stands.ts'
import { readReviewFigures } from '#reviews/public/figures.ts'
import { countQuestionFigures } from '#reviews/questions/figures.ts'

/** What is counted for the page on transparency, and when. */
export async function readTransparency() {
  const pool = sharedPool()
  const [figures, questions, log] = await Promise.all([
    readReviewFigures(pool),
    countQuestionFigures(pool),
    readWhereItStands(pool, process.env.HUB_DATA_DIR ?? './.data'),
  ])
  return { figures, questions, log, at: new Date().toISOString() }
}

export type Transparency = Awaited<ReturnType<typeof readTransparency>>
