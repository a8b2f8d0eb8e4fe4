import type { Endpoint, PayloadRequest } from 'payload'
import { storeUpload, type UploadLine, undoUpload } from '#measurement/order-uploads.ts'
import { parseOrder } from '#orders/parse-order.ts'
import { DEFAULT_SOURCE, isSourceSlug, listSources } from '#orders/sources.ts'
import { endUpload, listRecentUploads, openUpload } from '#orders/uploads.ts'
import { sharedPool } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { findFlaw } from '#platform/outside-text.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { answer, answerError, isUuid, refuse, staffAction, textOf } from '../guard.ts'
import { writeOrderTemplate } from './order-columns.ts'
import { fromOrderLine } from './order-line.ts'
import { readUploadedTable } from './uploaded-table.ts'

const BATCH = 500
type NumberedLine = UploadLine & { line: number }

const IMPORTERS = ['brand-manager'] as const

/** What a table of orders came to; `rejected` lists the first 200 lines that are wrong. */
export type OrderImportReport = {
  lines: number
  accepted: number
  /** Lines that are the newest version of an order that was known already. */
  updated: number
  duplicates: number
  /** Good lines without a version; they are numbered when they are stored. */
  unnumbered: number
  rejectedCount: number
  rejected: { line: number; reason: string }[]
  /** Paid orders among the good lines, and their net amount in fen. */
  paid: number
  netFen: number
}

/** `/api/import-desk/orders`: a table is checked with `?preview=1`, and then stored as if it had come by `/import/orders`. */
export const orderImportEndpoints: Endpoint[] = [
  { path: '/import-desk/orders', method: 'post', handler: importTable },
  { path: '/import-desk/orders/template', method: 'get', handler: sendTemplate },
  {
    path: '/import-desk/orders',
    method: 'get',
    handler: async (req) => refuse(req, IMPORTERS) ?? answer(await listRecentUploads(sharedPool(), new Date())),
  },
  staffAction('/import-desk/orders/undo', IMPORTERS, undo),
]

async function importTable(req: PayloadRequest): Promise<Response> {
  const refused = refuse(req, IMPORTERS)
  if (refused) return refused
  const query = new URL(req.url ?? '', 'http://hub').searchParams
  const source = query.get('source') ?? DEFAULT_SOURCE
  if (!(await isKnownSource(source)))
    return answerError(req, 400, { zh: '没有这个订单来源。', en: 'There is no such order source.' })
  const table = await readUploadedTable(req)
  if (table instanceof Response) return table
  const report: OrderImportReport = {
    lines: table.length,
    accepted: 0,
    updated: 0,
    duplicates: 0,
    unnumbered: 0,
    rejectedCount: 0,
    rejected: [],
    paid: 0,
    netFen: 0,
  }
  const orders = readOrders(table, source, report)
  if (query.get('preview') === '1') return answer({ ...report, accepted: orders.length })
  await store(req, orders, { source, file: cleanName(query.get('file')) }, report)
  req.payload.logger.info(
    { user: req.user?.id, source, lines: report.lines, accepted: report.accepted },
    'orders imported by table',
  )
  return answer(report)
}

function readOrders(
  lines: { line: number; cells: Record<string, unknown> }[],
  source: string,
  report: OrderImportReport,
): NumberedLine[] {
  const timeZone = hubTimeZone()
  const orders: NumberedLine[] = []
  for (const { line, cells } of lines) {
    const value = fromOrderLine(cells, timeZone)
    const isUnnumbered = value.version === undefined
    const flaw = findFlaw(value)
    const order = flaw ? { ok: false as const, message: flaw } : parseOrder({ ...value, version: value.version ?? 1 }, new Date())
    if (!order.ok) {
      reject(report, line, order.message)
      continue
    }
    if (isUnnumbered) report.unnumbered++
    const { status, amountFen, refundedFen } = order.value
    if (status === 'paid' || status === 'refunded') {
      report.paid++
      report.netFen += amountFen - refundedFen
    }
    orders.push({ line, source, order: order.value, isUnnumbered })
  }
  return orders
}

function reject(report: OrderImportReport, line: number, reason: string): void {
  report.rejectedCount++
  if (report.rejected.length < 200) report.rejected.push({ line, reason })
}

/** In batches, each committed by itself: a file that breaks off may simply be uploaded again, or taken back. */
async function store(
  req: PayloadRequest,
  orders: NumberedLine[],
  from: { source: string; file: string },
  report: OrderImportReport,
): Promise<void> {
  const pool = sharedPool()
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  const upload = await openUpload(pool, { ...from, userId: String(req.user?.id), at: new Date() })
  for (let start = 0; start < orders.length; start += BATCH) {
    const lines = orders.slice(start, start + BATCH)
    const outcomes = await storeUpload(pool, key, { upload, lines }, new Date())
    outcomes.forEach((outcome, index) => {
      if (outcome === 'duplicate') report.duplicates++
      else if (outcome === 'unnumbered') reject(report, lines[index]!.line, 'version is needed')
      else report.accepted++
      if (outcome === 'updated') report.updated++
    })
  }
  await endUpload(pool, upload, report.accepted)
}

const cleanName = (name: string | null): string => [...(name ?? '').replaceAll('\0', '')].slice(0, 200).join('')

async function undo(input: Record<string, unknown>, req: PayloadRequest): Promise<Response> {
  const id = textOf(input.id)
  const undone = isUuid(id) ? await undoUpload(sharedPool(), id, new Date()) : null
  if (!undone?.ok)
    return answerError(req, 409, {
      zh: '这次上传已经撤销，或已超过 24 小时，不能再撤销。',
      en: 'This upload is undone already, or older than 24 hours.',
    })
  const { restored, removed, left } = undone.value
  req.payload.logger.info({ user: req.user?.id, upload: id, restored, removed, left: left.length }, 'order upload undone')
  return answer({ restored, removed, leftCount: left.length, left: left.slice(0, 200) })
}

const isKnownSource = async (source: string): Promise<boolean> =>
  source === DEFAULT_SOURCE ||
  (isSourceSlug(source) && (await listSources(sharedPool())).some(({ slug, closedAt }) => slug === source && !closedAt))

function sendTemplate(req: PayloadRequest): Response {
  return (
    refuse(req, IMPORTERS) ??
    new Response(writeOrderTemplate(), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="orders.csv"; filename*=UTF-8''${encodeURIComponent('订单导入模板.csv')}`,
        'cache-control': 'no-store',
      },
    })
  )
}
