import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { StoredAs } from '#orders/store-versions.ts'
import { parseOutsideJson } from '#platform/outside-text.ts'
import type { Result } from '#platform/result.ts'
import type { DoorName, DropReason } from '../drop-words.ts'
import { selectRevision } from '../live.sql.ts'
import type { Measuring } from '../measuring.ts'
import { answerAndClose, answerJson } from './answers.ts'
import type { DoorAnswer, DoorRequest } from './door.ts'
import { refuseWithoutKey } from './guard.ts'
import { createLineSplitter, type Line } from './lines.ts'
import { BodyIdle, withIdleLimit } from './read-body.ts'

const MAX_LINE_BYTES = 64 * 1024
const BATCH_LINES = 2_000
const LISTED = 1_000

/** What an import does with its lines: `parse` one (a refusal's kind is the reason), `store` a batch with one outcome each. */
export type LineImport<T> = {
  door: DoorName
  parse: (value: unknown, now: Date) => Result<T, DropReason>
  store: (batch: T[]) => Promise<LineOutcome[]>
  /** Whether a refusal's message says more than its kind and belongs into the report. */
  explains?: boolean
  /** What the answer says beside the counts; asked when everything is stored, with the revision that the import began with. */
  tell?: (began: number) => Promise<Record<string, unknown>>
}

/** Stored in one way or another, or the reason why not. A stale version is logged, so it is accepted. */
type LineOutcome = 'accepted' | StoredAs | DropReason

const ACCEPTED = ['accepted', 'new', 'updated', 'stale'] as const
const isAccepted = (outcome: LineOutcome): outcome is (typeof ACCEPTED)[number] =>
  (ACCEPTED as readonly string[]).includes(outcome)

type Report = { lines: number; accepted: number; duplicates: number; rejectedCount: number; rejected: Rejection[] }
type Rejection = { line: number; reason: DropReason; message?: string }

/**
 * NDJSON under the API key, plain or gzip, line by line in bounded memory: while one batch is being stored the next is read,
 * and no further. Every batch is committed by itself, so an import that breaks off may simply be sent again.
 */
export async function importLines<T>(request: DoorRequest, measuring: Measuring, work: LineImport<T>): Promise<DoorAnswer> {
  const refused = await refuseWithoutKey(request, measuring)
  if (refused) return refused
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'gzip' && encoding !== 'identity') return answerAndClose(415, 'encoding', 'send it plain or as gzip')
  const began = work.tell ? await selectRevision(measuring.pool) : 0
  const report: Report = { lines: 0, accepted: 0, duplicates: 0, rejectedCount: 0, rejected: [] }
  try {
    await readLines(openBody(request, encoding), report, measuring, work)
  } catch (error) {
    if (error instanceof BodyIdle) return answerAndClose(408, 'idle', `no bytes for 30 s; ${report.lines} lines were read`)
    if (isBrokenGzip(error)) return answerAndClose(400, 'gzip', `the gzip stream is broken after ${report.lines} lines`)
    throw error
  }
  report.rejected.sort((a, b) => a.line - b.line)
  return answerJson(200, { ...report, ...(await work.tell?.(began)) })
}

function openBody(request: DoorRequest, encoding: string): AsyncIterable<Uint8Array> {
  const body = withIdleLimit(request.body)
  // An error of either reaches whoever reads the unpacked stream, so there is nothing to do for the callback.
  return encoding === 'gzip' ? pipeline(Readable.from(body), createGunzip(), () => {}) : body
}

async function readLines<T>(
  body: AsyncIterable<Uint8Array>,
  report: Report,
  measuring: Measuring,
  work: LineImport<T>,
): Promise<void> {
  const splitter = createLineSplitter(MAX_LINE_BYTES)
  const reject = (line: number, reason: DropReason, message?: string): void => {
    report.rejectedCount++
    if (report.rejected.length < LISTED) report.rejected.push({ line, reason, message })
    measuring.drops.add(work.door, reason)
  }
  let batch: { line: number; value: T }[] = []
  let storing: Promise<void> = Promise.resolve()
  const flush = async (): Promise<void> => {
    await storing
    const given = batch
    batch = []
    storing = given.length > 0 ? storeBatch(given, { work, measuring, report, reject }) : Promise.resolve()
    // Looked at by the next flush; without this a failure in between would end the process.
    storing.catch(() => {})
  }
  const read = async (lines: Line[]): Promise<void> => {
    for (const line of lines) {
      report.lines++
      const parsed = line.raw ? parseOutsideJson(line.raw) : undefined
      const value = parsed?.ok ? work.parse(parsed.value, measuring.clock()) : parsed
      if (!value) reject(line.number, 'too-long')
      else if (!value.ok) reject(line.number, value.kind, work.explains ? value.message : undefined)
      else if (batch.push({ line: line.number, value: value.value }) >= BATCH_LINES) await flush()
    }
  }
  try {
    for await (const chunk of body) await read(splitter.push(chunk))
    await read(splitter.end())
  } finally {
    await flush()
    await storing
  }
}

type Storing<T> = {
  work: LineImport<T>
  measuring: Measuring
  report: Report
  reject: (line: number, reason: DropReason) => void
}

async function storeBatch<T>(
  batch: { line: number; value: T }[],
  { work, measuring, report, reject }: Storing<T>,
): Promise<void> {
  const outcomes = await work.store(batch.map((entry) => entry.value))
  const stored = { accepted: 0, duplicates: 0 }
  outcomes.forEach((outcome, index) => {
    if (isAccepted(outcome)) stored.accepted++
    else if (outcome === 'duplicate') stored.duplicates++
    else reject(batch[index]!.line, outcome)
  })
  measuring.minutes.countStored(work.door, stored)
  report.accepted += stored.accepted
  report.duplicates += stored.duplicates
}

const isBrokenGzip = (error: unknown): boolean => error instanceof Error && /^Z_/.test((error as { code?: string }).code ?? '')
