import { CSV_START, csvLine } from '#platform/csv-line.ts'
import type { Pool } from '#platform/database.ts'
import { readPages } from '#platform/read-pages.ts'
import { findReason } from '../reason-codes.ts'
import type { ChainedDecision } from './decision.ts'
import { selectRevisions } from './export.sql.ts'
import { selectDecisions, selectHead } from './log.sql.ts'

/**
 * One review as it is handed to whoever may ask: what its author said in every revision (or that it was erased), each decision with its ground
 * and hashes, and where the log stands. `undefined` for a review that never was.
 */
export async function exportCase(pool: Pool, review: string, now: Date) {
  const revisions = await selectRevisions(pool, review)
  if (revisions.length === 0) return undefined
  const { seq, hash } = await selectHead(pool)
  const decisions: ReturnType<typeof toLine>[] = []
  for await (const line of readLines(pool, review)) decisions.push(line)
  return {
    exportedAt: now.toISOString(),
    review,
    revisions,
    decisions,
    log: {
      algorithm: 'SHA-256(previous hash · JSON of the line · line feed · detail)',
      head: { seq, hash: hash.toString('hex') },
    },
  }
}

/** The whole log, or that of one review, as lines of JSON (NDJSON) or of CSV, in order and in bounded memory. */
export async function* exportLog(pool: Pool, format: 'ndjson' | 'csv', review?: string): AsyncGenerator<string> {
  if (format === 'csv') yield `${CSV_START}${csvLine(COLUMNS)}`
  for await (const line of readLines(pool, review)) {
    yield format === 'csv' ? csvLine(COLUMNS.map((column) => textOf(line[column]))) : `${JSON.stringify(line)}\n`
  }
}

async function* readLines(pool: Pool, review?: string) {
  const pages = readPages({ seq: 0 }, ({ after, limit }) => selectDecisions(pool, { after: after.seq, limit, review }))
  for await (const decisions of pages) for (const decision of decisions) yield toLine(decision)
}

const COLUMNS = [
  'seq',
  'at',
  'review',
  'revision',
  'revisionHash',
  'action',
  'from',
  'to',
  'code',
  'ground',
  'isAutomated',
  'actorKind',
  'actorId',
  'actorRole',
  'detail',
  'previousHash',
  'hash',
] as const

const toLine = (decision: ChainedDecision) => ({
  seq: decision.seq,
  at: decision.at.toISOString(),
  review: decision.reviewId,
  revision: decision.revision,
  revisionHash: decision.revisionHash,
  action: decision.action,
  from: decision.from,
  to: decision.to,
  code: decision.code,
  ground: findReason(decision.code)?.ground.zh ?? null,
  isAutomated: decision.actorKind === 'system',
  actorKind: decision.actorKind,
  actorId: decision.actorId,
  actorRole: decision.actorRole,
  detail: JSON.parse(decision.detail) as Record<string, unknown>,
  previousHash: decision.prevHash.toString('hex'),
  hash: decision.hash.toString('hex'),
})

const textOf = (value: unknown): unknown => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value)
