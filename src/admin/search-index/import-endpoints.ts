import type { Endpoint, PayloadRequest } from 'payload'
import { importPoints, listRecentImports, undoImport } from '#brand/index-imports.ts'
import { indexSources, sourceNamed } from '#brand/index-sources.ts'
import { type ReadTable, readIndexTable } from '#brand/index-table.ts'
import { sharedPool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import { readTable } from '#platform/table-file.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { answer, answerError, isUuid, refuse, staffAction, textOf } from '../guard.ts'
import { indexKeepers } from './roles.ts'

const LARGEST_BYTES = 20 * 1024 * 1024

/** What a table of points came to; `rejected` lists the first 200 lines that are wrong. `points` are the good ones. */
export type IndexImportReport = {
  lines: number
  points: number
  words: string[]
  from: string | null
  to: string | null
  updated: number
  duplicates: number
  rejectedCount: number
  rejected: { line: number; reason: string }[]
}

/** `/api/search-index/import`: a table or pasted text is checked with `?preview=1`, and then stored so that it can be undone. */
export const indexImportEndpoints: Endpoint[] = [
  { path: '/search-index/import', method: 'post', handler: importTable },
  {
    path: '/search-index/import',
    method: 'get',
    handler: async (req) => refuse(req, indexKeepers) ?? answer(await listRecentImports(sharedPool(), new Date())),
  },
  { path: '/search-index/import/template', method: 'get', handler: sendTemplate },
  staffAction('/search-index/import/undo', indexKeepers, undo),
]

async function importTable(req: PayloadRequest): Promise<Response> {
  const refused = refuse(req, indexKeepers)
  if (refused) return refused
  const query = new URL(req.url ?? '', 'http://hub').searchParams
  const source = sourceNamed((query.get('source') || indexSources[0].name).slice(0, 40))
  const bytes = Buffer.from((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
  if (bytes.length > LARGEST_BYTES)
    return answerError(req, 413, { zh: '文件超过 20 MB，请分批上传。', en: 'The file has more than 20 MB.' })
  const isXlsx = bytes.subarray(0, 2).toString('latin1') === 'PK'
  const table = await readTable(isXlsx ? 'xlsx' : query.get('pasted') === '1' ? 'pasted' : 'csv', bytes)
  if (!table.ok)
    return answerError(req, 400, {
      zh: '读不出来：第一行应为列名，请对照模板。',
      en: 'It could not be read: its first line must name the columns.',
    })
  const now = new Date()
  const read = readIndexTable(table.value, { source, today: dayOf(now, hubTimeZone()) })
  const report = reportOf(table.value.length, read)
  if (query.get('preview') === '1') return answer(report)
  const file = [...(query.get('file') ?? '').replaceAll('\0', '')].slice(0, 200).join('')
  const outcome = await importPoints(sharedPool(), read.points, { file, userId: String(req.user?.id), at: now })
  req.payload.logger.info({ user: req.user?.id, source, accepted: outcome.accepted }, 'index points imported')
  return answer({ ...report, points: outcome.accepted, updated: outcome.updated, duplicates: outcome.duplicates })
}

function reportOf(lines: number, { points, rejected }: ReadTable): IndexImportReport {
  const days = points.map(({ point }) => point.day).sort()
  return {
    lines,
    points: points.length,
    words: [...new Set(points.map(({ point }) => point.keyword))].slice(0, 50),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    updated: 0,
    duplicates: 0,
    rejectedCount: rejected.length,
    rejected: rejected.slice(0, 200),
  }
}

async function undo(input: Record<string, unknown>, req: PayloadRequest): Promise<Response> {
  const id = textOf(input.id)
  const undone = isUuid(id) ? await undoImport(sharedPool(), id, { userId: String(req.user?.id), now: new Date() }) : null
  if (!undone?.ok)
    return answerError(req, 409, {
      zh: '这次导入已经撤销，或已超过 24 小时，不能再撤销。',
      en: 'This import is undone already, or older than 24 hours.',
    })
  req.payload.logger.info({ user: req.user?.id, import: id, ...undone.value }, 'index import undone')
  return answer(undone.value)
}

const TEMPLATE = '\uFEFF来源,关键词,日期,指数,凭证\r\n微信指数,品牌名,2026-11-16,128456,\r\n百度指数,品牌名,2026-11-16,1024,\r\n'

function sendTemplate(req: PayloadRequest): Response {
  return (
    refuse(req, indexKeepers) ??
    new Response(TEMPLATE, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="search-index.csv"; filename*=UTF-8''${encodeURIComponent('搜索指数模板.csv')}`,
        'cache-control': 'no-store',
      },
    })
  )
}
