import type { Endpoint, PayloadRequest } from 'payload'
import { forgetInteraction, forgetTakers, keepInteraction, storeTakers, type Taker } from '#content/interactions/interactions.ts'
import { forgetReservationCount, type ReservationCount, storeReservationCounts } from '#content/reservation-counts.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { parseInstant } from '#platform/instant.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { answer, answerError, isUuid, refuse, staffAction, textOf } from '../guard.ts'
import { readUploadedTable } from '../imports/uploaded-table.ts'
import { readTime } from '../imports/wall-time.ts'
import { readLive } from './read-live.ts'
import { liveCrew } from './roles.ts'
import { readTaker } from './taker-line.ts'

/** What a table came to; the first 100 lines that are wrong are listed. */
export type LiveImportReport = {
  lines: number
  accepted: number
  rejectedCount: number
  rejected: { line: number; reason: string }[]
}

/** `/api/lives/interactions…` and `/api/lives/reservations…`: what a live plans with its audience, and what platforms counted. */
export const interactionEndpoints: Endpoint[] = [
  staffAction('/lives/interactions', liveCrew, async (input, req) => {
    const field = (name: string) => textOf(input[name]).trim()
    const live = await readLive(req.payload, ['lives', field('live')])
    if (!live || (field('id') !== '' && !isUuid(field('id')))) return answerError(req, 404, refusals.gone)
    const planned = {
      ...{ id: field('id'), live: live.id, kind: field('kind'), title: field('title'), prize: field('prize') },
      minute: field('minute') === '' ? Number.NaN : Number(field('minute')),
      quantity: field('quantity') === '' ? null : Number(field('quantity')),
    }
    const kept = await keepInteraction(sharedPool(), planned, { by: String(req.user!.id), now: new Date() })
    return kept.ok ? answer({ id: kept.value }) : answerError(req, kept.kind === 'gone' ? 404 : 400, refusals[kept.kind])
  }),
  staffAction('/lives/interactions/forget', liveCrew, async (input, req) => {
    const id = textOf(input.id)
    const isDone = isUuid(id) && (await forgetInteraction(sharedPool(), id))
    return isDone ? answer({ isDone }) : answerError(req, 404, refusals.gone)
  }),
  { path: '/lives/interactions/people', method: 'post', handler: importTakers },
  staffAction('/lives/interactions/people/forget', liveCrew, async (input, req) => {
    const id = textOf(input.id)
    if (!isUuid(id)) return answerError(req, 404, refusals.gone)
    return answer({ forgotten: await forgetTakers(sharedPool(), id) })
  }),
  { path: '/lives/reservations', method: 'post', handler: importReservations },
  staffAction('/lives/reservations/forget', liveCrew, async (input, req) => {
    const [live, at] = [textOf(input.live), parseInstant(input.at)]
    const isDone = isUuid(live) && at !== undefined && (await forgetReservationCount(sharedPool(), { live, at: new Date(at) }))
    return isDone ? answer({ isDone }) : answerError(req, 404, refusals.gone)
  }),
]

async function importTakers(req: PayloadRequest): Promise<Response> {
  const refused = refuse(req, liveCrew)
  if (refused) return refused
  const [live, interaction] = [queryOf(req, 'live'), queryOf(req, 'interaction')]
  if (!isUuid(live) || !isUuid(interaction)) return answerError(req, 404, refusals.gone)
  const table = await readUploadedTable(req)
  if (table instanceof Response) return table
  const report = createReport(table.length)
  const takers: Taker[] = []
  for (const { line, cells } of table) {
    const taker = readTaker(cells, hubTimeZone())
    if (taker.ok) takers.push(taker.value)
    else reject(report, line, say(taker.why!, req.i18n?.language))
  }
  report.accepted = takers.length
  if (queryOf(req, 'preview') === '1') return answer(report)
  if (!(await storeTakers(sharedPool(), { live, interaction }, takers))) return answerError(req, 404, refusals.gone)
  return answer(report)
}

async function importReservations(req: PayloadRequest): Promise<Response> {
  const refused = refuse(req, liveCrew)
  if (refused) return refused
  const live = await readLive(req.payload, ['lives', queryOf(req, 'live')])
  if (!live) return answerError(req, 404, refusals.gone)
  const table = await readUploadedTable(req)
  if (table instanceof Response) return table
  const report = createReport(table.length)
  const counts: ReservationCount[] = []
  for (const { line, cells } of table) {
    const count = readCount(cells)
    if (count) counts.push(count)
    else reject(report, line, say(refusals.count, req.i18n?.language))
  }
  report.accepted = counts.length
  if (queryOf(req, 'preview') === '1' || counts.length === 0) return answer(report)
  const of = { live: live.id, counts, by: String(req.user!.id), now: new Date() }
  await storeReservationCounts(sharedPool(), of)
  return answer(report)
}

function readCount(cells: Record<string, unknown>): ReservationCount | null {
  const cellOf = (...names: string[]) => Object.entries(cells).find(([name]) => names.includes(name.trim().toLowerCase()))?.[1]
  const at = parseInstant(readTime(cellOf('时间', '统计时间', '日期', 'at'), hubTimeZone()))
  const text = String(cellOf('预约人数', '预约数', '预约', 'reservations') ?? '').replaceAll(/[,，]/g, '')
  return at !== undefined && /^\d{1,9}$/.test(text) ? { at: new Date(at), count: Number(text) } : null
}

const queryOf = (req: PayloadRequest, name: string): string => textOf(req.query?.[name])

const createReport = (lines: number): LiveImportReport => ({ lines, accepted: 0, rejectedCount: 0, rejected: [] })

function reject(report: LiveImportReport, line: number, reason: string): void {
  report.rejectedCount++
  if (report.rejected.length < 100) report.rejected.push({ line, reason })
}

const refusals: Record<'kind' | 'minute' | 'title' | 'quantity' | 'gone' | 'count', Bilingual> = {
  kind: { zh: '请选择福袋、红包、问答或连麦。', en: 'Choose a kind of interaction.' },
  minute: { zh: '请填第几分钟（0 到 1440）。', en: 'Give the minute of the live, 0 to 1440.' },
  title: { zh: '请填名称，名称和奖品各最多 60 字。', en: 'Give it a name; name and prize have at most 60 characters.' },
  quantity: { zh: '份数是大于 0 的整数，可以留空。', en: 'A number of prizes is a whole number above 0, or left empty.' },
  gone: { zh: '没有这场直播或这个互动，可能已被删除。', en: 'There is no such live or interaction; it may have been deleted.' },
  count: {
    zh: '需要“时间”和“预约人数”两列：时间如 2026-11-26 20:00，人数是整数。',
    en: 'Two columns are needed: 时间 (such as 2026-11-26 20:00) and 预约人数, a whole number.',
  },
}
