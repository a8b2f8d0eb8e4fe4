import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { type Judgement, judge } from './flags.ts'
import { selectRevision } from './live.sql.ts'
import { countGroups, type Group, putFlags, selectDifferent, selectRawDays, type Verdicts } from './rerun-flags.sql.ts'
import { selectReopened } from './sealing/seals.sql.ts'
import { settleRejudged } from './settle-rejudged.ts'
import { inWriterTurn } from './writer-turn.ts'

const BATCH_EVENTS = 500
const LOWEST_ID = '00000000-0000-0000-0000-000000000000'

export type RerunReport = {
  /** Events that were judged by their evidence again. */
  lookedAt: number
  toHuman: number
  toFlagged: number
  /** Flagged before and after, for another reason. */
  flaggedOtherwise: number
  /** Imports, which are never judged, and events that are older than the evidence. */
  unjudged: number
  /** Days (`YYYY-MM-DD`, UTC) whose raw rows were dropped: their flags stay as they were. */
  droppedDays: string[]
  /** Sealed days (`YYYY-MM-DD`, hub's zone) that changed events opened again. */
  reopenedDays: string[]
}

export type RerunOptions = {
  clock: Clock
  /** The first and the last day (`YYYY-MM-DD`, UTC, of the times inside ids); without them all there are. */
  from?: string
  to?: string
  /** The rules; those of this version unless a test brings its own. */
  rules?: (evidence: number) => Judgement
}

/**
 * Judges stored events again by the evidence kept with them, day by day, and carries what changed into pairs and credits; never
 * into frozen ones. The hub may run meanwhile: each batch takes the writer's turn for itself. Whatever ends it in the middle
 * leaves whole batches, and running it again does the rest; running it twice changes nothing.
 */
export async function rerunFlags(pool: Pool, { clock, from, to, rules = judge }: RerunOptions): Promise<RerunReport> {
  const counts = { lookedAt: 0, toHuman: 0, toFlagged: 0, flaggedOtherwise: 0, unjudged: 0 }
  const report: RerunReport = { ...counts, droppedDays: [], reopenedDays: [] }
  const began = await selectRevision(pool)
  for (const { day, is_dropped } of await selectRawDays(pool, { from, to })) {
    if (is_dropped) report.droppedDays.push(day)
    else await rerunDay(day, { pool, clock, rules, report })
  }
  report.reopenedDays = await selectReopened(pool, began)
  return report
}

type Running = { pool: Pool; clock: Clock; rules: (evidence: number) => Judgement; report: RerunReport }

async function rerunDay(day: string, { pool, clock, rules, report }: Running): Promise<void> {
  const groups = await countGroups(pool, day)
  const countOf = (isJudged: boolean): number =>
    groups.filter((group) => group.is_judged === isJudged).reduce((sum, group) => sum + group.events, 0)
  report.lookedAt += countOf(true)
  report.unjudged += countOf(false)
  const verdicts = findVerdicts(groups, rules)
  if (!verdicts) return
  for (let after = LOWEST_ID; ; ) {
    const ids = await selectDifferent(pool, { day, after, verdicts, limit: BATCH_EVENTS })
    if (ids.length === 0) return
    after = ids.at(-1)!
    const changed = await inWriterTurn(pool, async (client) => {
      const now = clock()
      const put = await putFlags(client, { day, ids, verdicts, now })
      await settleRejudged(client, put, now)
      return put
    })
    for (const { former, flags } of changed) {
      if (flags === 0) report.toHuman++
      else if (former === 0) report.toFlagged++
      else report.flaggedOtherwise++
    }
  }
}

/** What the rules say of the evidence of those groups that they judge otherwise; `undefined` when there are none. */
function findVerdicts(groups: Group[], rules: (evidence: number) => Judgement): Verdicts | undefined {
  const different = groups.filter((group) => group.is_judged && rules(group.evidence).flags !== group.flags)
  if (different.length === 0) return undefined
  const evidence = [...new Set(different.map((group) => group.evidence))]
  return { evidence, flags: evidence.map((seen) => rules(seen).flags), rules: rules(evidence[0]!).rules }
}
