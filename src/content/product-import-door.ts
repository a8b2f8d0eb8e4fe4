import { gunzipSync } from 'node:zlib'
import type { Endpoint, PayloadRequest } from 'payload'
import { isOneOf } from '#people/access.ts'
import { verifyApiKey } from '#people/api-keys.ts'
import { isForeignRequest } from '#platform/foreign-origin.ts'
import { parseOutsideJson } from '#platform/outside-text.ts'
import { databaseOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { readTable } from '#platform/table-file.ts'
import { type ImportOutcome, importProducts, type NumberedRow } from './product-import.ts'
import { closeImport, insertImport } from './product-imports.sql.ts'
import { fromTableLine, readProductRow } from './product-rows.ts'

const LARGEST_BYTES = 20 * 1024 * 1024
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Line = { line: number; value: Result<unknown> }

/**
 * `POST /api/import/products`: NDJSON (gzip allowed), CSV or XLSX by content type, at most 20 MB, under an API key or the
 * session of an editor. Answers as every import does; `?preview=1` checks the lines and stores nothing. An editor's import
 * of a `?file=` by that name can be taken back for 24 h, under the id that the answer gives as `undo`.
 */
export const productImportDoor: Endpoint = {
  path: '/import/products',
  method: 'post',
  handler: async (req) => {
    if (!(await mayImport(req))) return refusal(401, 'unauthorized', 'an API key or an editor’s session is needed')
    const body = await readBody(req)
    if (!body.ok) return refusal(body.kind === 'too-large' ? 413 : 400, body.kind, body.message)
    const lines = await readLines((req.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase(), body.value)
    if (!lines.ok) return refusal(lines.kind === 'type' ? 415 : lines.kind === 'too-large' ? 413 : 400, lines.kind, lines.message)
    const query = new URL(req.url ?? '', 'http://hub').searchParams
    const { good, report } = judgeLines(lines.value)
    if (query.get('preview') === '1') return Response.json(report(good.length))
    const file = query.get('file')
    const outcome = req.user && file ? await importFromDesk(req, good, file) : await importProducts(req, good)
    return Response.json({ ...report(outcome.accepted, outcome), ...('undo' in outcome ? { undo: outcome.undo } : {}) })
  },
}

async function mayImport(req: PayloadRequest): Promise<boolean> {
  if (isOneOf(req.user, ['editor'])) return !isForeignRequest({ method: 'POST', headers: req.headers })
  return (await verifyApiKey(req.payload.db.pool, req.headers.get('authorization') ?? undefined)) !== null
}

function judgeLines(lines: Line[]) {
  const good: NumberedRow[] = []
  const rejected: ImportOutcome['rejected'] = []
  for (const { line, value } of lines) {
    const row = value.ok ? readProductRow(value.value) : value
    if (row.ok) good.push({ line, row: row.value })
    else rejected.push({ line, reason: row.kind === 'invalid' ? row.message : `malformed: ${row.message}` })
  }
  const report = (accepted: number, { duplicates, rejected: later }: Partial<ImportOutcome> = {}) => {
    const all = [...rejected, ...(later ?? [])].sort((a, b) => a.line - b.line)
    return {
      lines: lines.length,
      accepted,
      duplicates: duplicates ?? 0,
      rejectedCount: all.length,
      rejected: all.slice(0, 1000),
    }
  }
  return { good, report }
}

/** The import is opened before its first product and committed by itself: one that breaks off can be undone too. */
async function importFromDesk(
  req: PayloadRequest,
  rows: NumberedRow[],
  file: string,
): Promise<ImportOutcome & { undo?: string }> {
  const db = await databaseOf(req)
  const id = await insertImport(db, {
    file: [...file.replaceAll('\0', '')].slice(0, 200).join(''),
    userId: String(req.user?.id),
    at: new Date(),
  })
  const outcome = await importProducts(req, rows, id)
  return (await closeImport(db, id, outcome.accepted)) ? { ...outcome, undo: id } : outcome
}

async function readBody(req: PayloadRequest): Promise<Result<Buffer, 'too-large' | 'malformed'>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (req.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > LARGEST_BYTES) return fail('too-large', 'the body is larger than 20 MB')
    chunks.push(chunk)
  }
  const raw = Buffer.concat(chunks)
  if (req.headers.get('content-encoding') !== 'gzip') return ok(raw)
  try {
    return ok(gunzipSync(raw, { maxOutputLength: LARGEST_BYTES * 4 }))
  } catch (error) {
    const isLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    return isLarge ? fail('too-large', 'larger than 80 MB unpacked') : fail('malformed', 'the body is not gzip')
  }
}

async function readLines(type: string, body: Buffer): Promise<Result<Line[]>> {
  if (['application/x-ndjson', 'application/ndjson', 'application/json', 'text/plain', ''].includes(type))
    return ok(ndjsonLines(body))
  if (type !== 'text/csv' && type !== XLSX) return fail('type', 'send NDJSON, CSV or XLSX')
  const table = await readTable(type === XLSX ? 'xlsx' : 'csv', body)
  if (!table.ok) return fail(table.kind, table.message)
  return ok(table.value.map(({ line, cells }) => ({ line, value: ok(fromTableLine(cells)) })))
}

function ndjsonLines(body: Buffer): Line[] {
  const lines: Line[] = []
  for (let from = 0, number = 1; from < body.length; number++) {
    const end = body.indexOf(0x0a, from)
    const raw = body.subarray(from, end < 0 ? body.length : end)
    from = end < 0 ? body.length : end + 1
    if (raw.some((byte) => byte > 0x20)) lines.push({ line: number, value: parseOutsideJson(raw) })
  }
  return lines
}

const refusal = (status: number, kind: string, message: string) => Response.json({ error: { kind, message } }, { status })
