import type { Pool } from '#platform/database.ts'
import { countHelpVote } from './help-votes.sql.ts'

type HelpVote = { entry: string; isUseful: boolean; day: string }

/** Counts what one reader says of an answer on a local day; gives the answer's slug, or nothing when nobody may read it. */
export const takeHelpVote = (pool: Pool, vote: HelpVote): Promise<string | undefined> => countHelpVote(pool, vote)
