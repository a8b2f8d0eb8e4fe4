import type { Endpoint, PayloadRequest } from 'payload'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import type { TableLine } from '#platform/table-file.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { exportReviews } from '#reviews/imports/export-reviews.ts'
import {
  findOwnReviews,
  type ImportedReview,
  importReviews,
  listKnownProducts,
  listRecentReviewImports,
  undoReviewImport,
} from '#reviews/imports/import-reviews.ts'
import { toPlainLine } from '#reviews/plain-text.ts'
import { download, streamOf } from '../download.ts'
import { answer, answerError, isUuid, refuse, staffAction, textOf } from '../guard.ts'
import { hasPictures, vouching, writeReviewTemplate } from './review-columns.ts'
import { indexProducts, readReviewLine } from './review-line.ts'
import { readUploadedTable } from './uploaded-table.ts'

const MOST_LISTED = 200
const IMPORTERS = ['brand-manager'] as const
const EXPORTERS = ['brand-manager', 'moderator'] as const

/** What a table of reviews came to; `rejected` lists the first 200 lines that are wrong. */
export type ReviewImportReport = {
  lines: number
  accepted: number
  /** Known already: the same review of the same source. */
  duplicates: number
  rejectedCount: number
  rejected: { line: number; reason: Bilingual }[]
  /** How many gave one star, two stars … among the good lines. */
  stars: number[]
  /** How many of the good lines have photos where they come from, which are not brought over. */
  withPictures: number
}

/**
 * `/api/import-desk/reviews`: reviews that others collected are checked with `?preview=1`, and then stored as theirs, to be read
 * by a moderator; `/api/reviews-export` gives all reviews as a table with the same headings.
 */
export const reviewImportEndpoints: Endpoint[] = [
  { path: '/import-desk/reviews', method: 'post', handler: importTable },
  {
    path: '/import-desk/reviews',
    method: 'get',
    handler: async (req) => refuse(req, IMPORTERS) ?? answer(await listRecentReviewImports(sharedPool(), new Date())),
  },
  {
    path: '/import-desk/reviews/template',
    method: 'get',
    handler: (req) => refuse(req, IMPORTERS) ?? download('reviews.csv', 'text/csv', writeReviewTemplate()),
  },
  staffAction('/import-desk/reviews/undo', IMPORTERS, undo),
  { path: '/reviews-export', method: 'get', handler: sendExport },
]

async function importTable(req: PayloadRequest): Promise<Response> {
  const refused = refuse(req, IMPORTERS)
  if (refused) return refused
  const query = new URL(req.url ?? '', 'http://hub').searchParams
  const source = toPlainLine(query.get('source') ?? '').slice(0, 40)
  if (!source) return answerError(req, 400, { zh: '请写明评价来自哪里。', en: 'Say where the reviews come from.' })
  const isPreview = query.get('preview') === '1'
  if (!isPreview && query.get('vouched') !== '1') return answerError(req, 400, unvouched)
  const table = await readUploadedTable(req)
  if (table instanceof Response) return table
  const now = new Date()
  const { report, reviews } = await readReviews(table, now)
  if (isPreview) return answer({ ...report, accepted: reviews.length })
  const file = toPlainLine(query.get('file') ?? '').slice(0, 200)
  const from = { source, file, userId: String(req.user?.id), vouched: vouching.zh }
  const stored = await importReviews(sharedPool(), from, reviews, now)
  req.payload.logger.info({ user: req.user?.id, source, lines: report.lines, ...stored }, 'reviews imported by table')
  return answer({ ...report, ...stored })
}

async function readReviews(lines: TableLine[], now: Date): Promise<{ report: ReviewImportReport; reviews: ImportedReview[] }> {
  const known = { products: indexProducts(await listKnownProducts(sharedPool())), timeZone: hubTimeZone(), now }
  const report: ReviewImportReport = {
    lines: lines.length,
    accepted: 0,
    duplicates: 0,
    rejectedCount: 0,
    rejected: [],
    stars: [0, 0, 0, 0, 0],
    withPictures: 0,
  }
  const reviews: ImportedReview[] = []
  const reject = (line: number, reason: Bilingual) => {
    report.rejectedCount++
    if (report.rejected.length < MOST_LISTED) report.rejected.push({ line, reason })
  }
  const read = lines.map(({ line, cells }) => ({ line, cells, read: readReviewLine({ line, cells }, known) }))
  const named = read.flatMap((one) => (one.read.ok && one.read.review.sourceId ? [one.read.review.sourceId] : []))
  const own = await findOwnReviews(sharedPool(), named)
  for (const { line, cells, read: one } of read) {
    if (!one.ok) reject(line, one.reason)
    else if (one.review.sourceId && own.has(one.review.sourceId)) reject(line, isOwn)
    else {
      reviews.push(one.review)
      report.stars[one.review.rating - 1]!++
      if (hasPictures(cells)) report.withPictures++
    }
  }
  return { report, reviews }
}

const isOwn = { zh: '这是本站已有的评价', en: 'this review is one of this hub' }

async function undo(input: Record<string, unknown>, req: PayloadRequest): Promise<Response> {
  const id = textOf(input.id)
  const undone = isUuid(id) ? await undoReviewImport(sharedPool(), id, String(req.user?.id), new Date()) : null
  if (!undone?.ok)
    return answerError(req, 409, {
      zh: '这次导入已经撤销，或已超过 24 小时，不能再撤销。',
      en: 'This import is undone already, or older than 24 hours.',
    })
  req.payload.logger.info({ user: req.user?.id, import: id, ...undone.value }, 'review import undone')
  return answer(undone.value)
}

function sendExport(req: PayloadRequest): Response {
  const refused = refuse(req, EXPORTERS)
  if (refused) return refused
  req.payload.logger.info({ user: req.user?.id }, 'reviews exported')
  const name = `reviews-${dayOf(new Date(), hubTimeZone())}.csv`
  return download(name, 'text/csv', streamOf(exportReviews(sharedPool(), hubTimeZone())))
}

const unvouched = { zh: '请先勾选确认评价的来源真实。', en: 'Vouch for the reviews first.' }
