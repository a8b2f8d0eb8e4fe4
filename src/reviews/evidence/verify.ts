import { type Client, inTransaction, type Pool } from '#platform/database.ts'
import { hashContent } from '../revision.ts'
import type { Anchor } from './anchors.ts'
import { type ChainedDecision, GENESIS, type Head, hashDecision } from './decision.ts'
import { selectDecisions, selectHead } from './log.sql.ts'
import { type ContentRow, selectContents } from './verify.sql.ts'

const ROWS_AT_ONCE = 4_000

export type Verdict = {
  isWhole: boolean
  lines: number
  revisions: number
  anchors: number
  /** What is wrong first. */
  broken: string | null
  head: { seq: number; hash: string }
}

/**
 * Reads the whole log in one snapshot and computes every hash anew: a line that was changed, left out, put in or moved breaks the
 * chain; its end must be the head kept beside it, and it must pass through every anchor. Texts that are still there must be
 * those that were decided about.
 */
export const verifyEvidence = (pool: Pool, anchors: readonly Anchor[] = []): Promise<Verdict> =>
  inTransaction(
    pool,
    async (client) => {
      const head = await selectHead(client)
      const chain = await walkChain(client, head, anchors)
      const contents = await checkContents(client)
      const broken = chain.broken ?? contents.broken
      return {
        isWhole: broken === null,
        lines: chain.end.seq,
        revisions: contents.count,
        anchors: anchors.length,
        broken,
        head: { seq: head.seq, hash: head.hash.toString('hex') },
      }
    },
    'begin isolation level repeatable read read only',
  )

/** Walks as far as the chain holds, and says what is wrong with the next line. */
async function walkChain(client: Client, head: Head, anchors: readonly Anchor[]): Promise<{ end: Head; broken: string | null }> {
  const anchored = new Map(anchors.map(({ seq, hash }) => [seq, hash]))
  let end = GENESIS
  const ask = (after: ChainedDecision | undefined) => selectDecisions(client, { after: after?.seq, limit: ROWS_AT_ONCE })
  for await (const lines of readAhead(ask)) {
    for (const line of lines) {
      const broken = faultOf(line, end) ?? faultOfAnchor(line, anchored)
      if (broken) return { end, broken }
      anchored.delete(line.seq)
      end = line
    }
  }
  if (end.seq !== head.seq || !end.hash.equals(head.hash))
    return { end, broken: `the log ends at ${end.seq}, its head says ${head.seq}` }
  const [beyond] = anchored.keys()
  return { end, broken: beyond === undefined ? null : `an anchor stands at ${beyond}, where the log has no line` }
}

function faultOf(line: ChainedDecision, before: Head): string | null {
  if (line.seq !== before.seq + 1) return `line ${before.seq + 1} is missing`
  if (!line.prevHash.equals(before.hash)) return `line ${line.seq} does not follow line ${before.seq}`
  return hashDecision(line.seq, before.hash, line).equals(line.hash) ? null : `line ${line.seq} was changed`
}

function faultOfAnchor(line: ChainedDecision, anchored: ReadonlyMap<number, string>): string | null {
  const hash = anchored.get(line.seq)
  return hash === undefined || hash === line.hash.toString('hex') ? null : `line ${line.seq} is not the one that was anchored`
}

async function checkContents(client: Client): Promise<{ count: number; broken: string | null }> {
  let count = 0
  for await (const rows of readAhead((after?: ContentRow) => selectContents(client, { after, limit: ROWS_AT_ONCE }))) {
    for (const { review, number, hash, content } of rows) {
      count++
      if (hashContent(content) !== hash)
        return { count, broken: `revision ${number} of review ${review} says something else now` }
    }
  }
  return { count, broken: null }
}

/** Pages of rows, each asked for by the last row before it, while the one before is being worked through. */
async function* readAhead<Row>(ask: (after: Row | undefined) => Promise<Row[]>): AsyncGenerator<Row[]> {
  let rows = await ask(undefined)
  while (rows.length > 0) {
    const next = ask(rows.at(-1))
    // Whoever stops early does not wait for it, and it must not end the process either.
    next.catch(() => {})
    yield rows
    rows = await next
  }
}
