import type { Endpoint, PayloadRequest } from 'payload'
import type { ChannelDay } from '#measurement/channel-days/channel-day.ts'
import { importChannelDays, listRecentDayImports, undoDayImport } from '#measurement/channel-days/channel-day-imports.ts'
import { listNamedContents } from '#measurement/channel-days/named-contents.ts'
import { channels } from '#measurement/channels.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import type { TableLine } from '#platform/table-file.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { download } from '../download.ts'
import { answer, answerError, isUuid, refuse, staffAction, textOf } from '../guard.ts'
import { writeDayTemplate } from './channel-day-columns.ts'
import { readDayLine } from './channel-day-line.ts'
import { readUploadedTable } from './uploaded-table.ts'

const MOST_LISTED = 200
const IMPORTERS = ['brand-manager'] as const

/** What a table of channel figures came to; `rejected` lists the first 200 lines that are wrong. */
export type DayImportReport = {
  lines: number
  accepted: number
  updated: number
  duplicates: number
  contents: number
  from: string | null
  to: string | null
  rejectedCount: number
  rejected: { line: number; reason: Bilingual }[]
}

/** `/api/import-desk/channel-days`: a table is checked with `?preview=1`, and then stored so that it can be taken back for 24 hours. */
export const channelDayEndpoints: Endpoint[] = [
  { path: '/import-desk/channel-days', method: 'post', handler: importTable },
  {
    path: '/import-desk/channel-days',
    method: 'get',
    handler: async (req) => refuse(req, IMPORTERS) ?? answer(await listRecentDayImports(sharedPool(), new Date())),
  },
  {
    path: '/import-desk/channel-days/template',
    method: 'get',
    handler: (req) => refuse(req, IMPORTERS) ?? download('channel-days.csv', 'text/csv', writeDayTemplate()),
  },
  staffAction('/import-desk/channel-days/undo', IMPORTERS, undo),
]

async function importTable(req: PayloadRequest): Promise<Response> {
  const refused = refuse(req, IMPORTERS)
  if (refused) return refused
  const query = new URL(req.url ?? '', 'http://hub').searchParams
  const source = query.get('source') ?? ''
  if (!channels.some(({ name }) => name === source))
    return answerError(req, 400, { zh: '请选择表格来自哪个渠道。', en: 'Choose the channel the table comes from.' })
  const table = await readUploadedTable(req)
  if (table instanceof Response) return table
  const now = new Date()
  const { report, good } = await readDays(table, { source, today: dayOf(now, hubTimeZone()) })
  if (query.get('preview') === '1') return answer(report)
  const file = [...(query.get('file') ?? '').replaceAll('\0', '')].slice(0, 200).join('')
  const days = good.map(({ day }) => day)
  const { unknown, ...stored } = await importChannelDays(sharedPool(), days, { file, userId: String(req.user?.id), at: now })
  for (const index of unknown) reject(report, good[index]!.line, isGone)
  req.payload.logger.info({ user: req.user?.id, source, lines: report.lines, ...stored }, 'channel days imported by table')
  return answer({ ...report, ...stored })
}

type NumberedDay = { line: number; day: ChannelDay }

async function readDays(
  lines: TableLine[],
  { source, today }: { source: string; today: string },
): Promise<{ report: DayImportReport; good: NumberedDay[] }> {
  const known = { named: await listNamedContents(sharedPool()), source, today }
  const good: NumberedDay[] = []
  const report = { lines: lines.length, accepted: 0, updated: 0, duplicates: 0, rejectedCount: 0, rejected: [] }
  for (const { line, cells } of lines) {
    const read = readDayLine(cells, known)
    if (read.ok) good.push({ line, day: read.day })
    else reject(report, line, read.reason)
  }
  const days = good.map(({ day }) => day.day).sort()
  const contents = new Set(good.map(({ day }) => day.subject)).size
  const span = { from: days[0] ?? null, to: days.at(-1) ?? null }
  return { report: { ...report, ...span, contents, accepted: good.length }, good }
}

function reject(report: Pick<DayImportReport, 'rejectedCount' | 'rejected'>, line: number, reason: Bilingual): void {
  report.rejectedCount++
  if (report.rejected.length < MOST_LISTED) report.rejected.push({ line, reason })
}

const isGone = { zh: '没有这个内容', en: 'there is no such content' }

async function undo(input: Record<string, unknown>, req: PayloadRequest): Promise<Response> {
  const id = textOf(input.id)
  const undone = isUuid(id) ? await undoDayImport(sharedPool(), id, { userId: String(req.user?.id), now: new Date() }) : null
  if (!undone?.ok)
    return answerError(req, 409, {
      zh: '这次导入已经撤销，或已超过 24 小时，不能再撤销。',
      en: 'This import is undone already, or older than 24 hours.',
    })
  req.payload.logger.info({ user: req.user?.id, import: id, ...undone.value }, 'channel day import undone')
  return answer(undone.value)
}
