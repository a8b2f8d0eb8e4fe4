import type { PayloadRequest } from 'payload'
import { readTable, type TableLine } from '#platform/table-file.ts'
import { answerError } from '../guard.ts'

const LARGEST_BYTES = 20 * 1024 * 1024

/** The lines of a table that is the body of a request, CSV or XLSX by its bytes; or the answer to one that is too large or no table. */
export async function readUploadedTable(req: PayloadRequest): Promise<TableLine[] | Response> {
  const bytes = Buffer.from((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
  if (bytes.length > LARGEST_BYTES)
    return answerError(req, 413, { zh: '文件超过 20 MB，请分批上传。', en: 'The file has more than 20 MB.' })
  const table = await readTable(bytes.subarray(0, 2).toString('latin1') === 'PK' ? 'xlsx' : 'csv', bytes)
  if (table.ok) return table.value
  return answerError(req, 400, {
    zh: '文件读不出来：第一行应为列名，请对照模板。',
    en: 'The file could not be read: its first line must name the columns.',
  })
}
