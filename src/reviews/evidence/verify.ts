import type { Pool } from '#platform/database.ts'
import { inTransaction } from '#platform/database.ts'
import { hashContent } from '../revision.ts'
import { GENESIS, hashDecision } from './decision.ts'
import { selectDecisions, selectHead } from './log.sql.ts'
import { selectContents } from './verify.sql.ts'

const LINES_AT_ONCE = 10_000

export type Verdict = {
  isWhole: boolean
  lines: number
  revisions: number
  /** What is wrong first, in words for the log of whoever checks. */
  broken: string | null
  head: { seq: number; hash: string }
}

/**
 * Reads the whole log in one snapshot and computes every hash anew: a line that was changed, left out, put in or moved breaks the
 * chain; the head kept beside it must be its last line. Texts that are still there must be those that were decided about.
 */
export const verifyEvidence = (pool: Pool): Promise<Verdict> =>
  inTransaction(
    pool,
    async (client) => {
      const head = await selectHead(client)
      let before = GENESIS
      let broken: string | null = null
      for (let lines = await selectDecisions(client, { limit: LINES_AT_ONCE }); lines.length > 0 && !broken; ) {
        for (const line of lines) {
          if (line.seq !== before.seq + 1) broken ??= `line ${before.seq + 1} is missing`
          else if (!line.prevHash.equals(before.hash)) broken ??= `line ${line.seq} does not follow line ${before.seq}`
          else if (!hashDecision(line.seq, before.hash, line).equals(line.hash)) broken ??= `line ${line.seq} was changed`
          if (broken) break
          before = { seq: line.seq, hash: line.hash }
        }
        if (!broken) lines = await selectDecisions(client, { after: before.seq, limit: LINES_AT_ONCE })
      }
      if (!broken && (before.seq !== head.seq || !before.hash.equals(head.hash)))
        broken = `the log ends at ${before.seq}, its head says ${head.seq}`
      const contents = await checkContents(client)
      broken ??= contents.broken
      return {
        isWhole: broken === null,
        lines: before.seq,
        revisions: contents.count,
        broken,
        head: { seq: head.seq, hash: head.hash.toString('hex') },
      }
    },
    'begin isolation level repeatable read read only',
  )

async function checkContents(db: Parameters<typeof selectContents>[0]): Promise<{ count: number; broken: string | null }> {
  let count = 0
  let after: { review: string; number: number } | undefined
  for (;;) {
    const rows = await selectContents(db, { after, limit: LINES_AT_ONCE })
    if (rows.length === 0) return { count, broken: null }
    for (const { review, number, hash, content } of rows) {
      count++
      if (hashContent(content) !== hash)
        return { count, broken: `revision ${number} of review ${review} says something else now` }
    }
    after = rows.at(-1)
  }
}
