import type { Bilingual } from '#platform/bilingual.ts'
import type { ImportedReview, KnownProduct } from '#reviews/imports/import-reviews.ts'
import { lengthOf, toPlainLine, toPlainText } from '#reviews/plain-text.ts'
import { fieldOf, type ReviewField } from './review-columns.ts'
import { readTime } from './wall-time.ts'

export type ReadReview = { ok: true; review: ImportedReview } | { ok: false; reason: Bilingual }

const MAX_TEXT = 2_000
const MAX_NAME = 20

/** Finds a product by its address name, id, code in the mall, one of its SKUs or its name. */
export function indexProducts(products: readonly KnownProduct[]): ReadonlyMap<string, KnownProduct> {
  const names = (of: KnownProduct) => [of.name, ...of.skus, of.mall_key, of.slug, of.id]
  return new Map(products.flatMap((one) => names(one).flatMap((name) => (name ? [[name.toLowerCase(), one] as const] : []))))
}

/** A line of a table of reviews, or why it cannot be one. Times without a zone are times of `timeZone`. */
export function readReviewLine(
  { line, cells }: { line: number; cells: Record<string, unknown> },
  known: { products: ReadonlyMap<string, KnownProduct>; timeZone: string; now: Date },
): ReadReview {
  const said = readCells(cells)
  const product = known.products.get(lineOf(said.product).toLowerCase()) ?? known.products.get(lineOf(said.sku).toLowerCase())
  if (!product) return refuse(`没有找到商品“${lineOf(said.product) || lineOf(said.sku)}”`, 'there is no such product')
  const rating = Number(lineOf(said.rating))
  if (!Number.isInteger(rating) || rating < 1 || rating > 5) return refuse('评分应为 1–5 的整数', 'the rating must be 1 to 5')
  const text = [lineOf(said.title), typeof said.text === 'string' ? toPlainText(said.text) : lineOf(said.text)]
    .filter((part) => part !== '')
    .join('\n')
  if (!text) return refuse('没有评价内容', 'there is no text')
  if (lengthOf(text) > MAX_TEXT) return refuse(`评价内容超过 ${MAX_TEXT} 字`, `the text has more than ${MAX_TEXT} characters`)
  const writtenAt = new Date(readTime(said.writtenAt ?? '', known.timeZone))
  if (Number.isNaN(writtenAt.getTime())) return refuse('提交时间读不出来，例如 2026-08-12 20:15', 'the date cannot be read')
  if (writtenAt > known.now) return refuse('提交时间不能晚于现在', 'the date lies in the future')
  if (writtenAt.getTime() < Date.UTC(2000, 0)) return refuse('提交时间早于 2000 年', 'the date lies before 2000')
  const sku = lineOf(said.sku)
  return {
    ok: true,
    review: {
      line,
      sourceId: lineOf(said.sourceId).slice(0, 200) || null,
      productId: product.id,
      sku: product.skus.includes(sku) ? sku : null,
      rating,
      text,
      nickname: [...lineOf(said.nickname)].slice(0, MAX_NAME).join('') || '匿名用户',
      writtenAt,
      claimsPurchase: /^(1|true|yes|y|verified|buyer|verified-purchase|是|已购)$/i.test(lineOf(said.bought)),
    },
  }
}

function readCells(cells: Record<string, unknown>): Partial<Record<ReviewField, unknown>> {
  const said: Partial<Record<ReviewField, unknown>> = {}
  for (const [heading, cell] of Object.entries(cells)) {
    const field = fieldOf(heading)
    if (field && said[field] === undefined && cell !== null && cell !== '') said[field] = cell
  }
  return said
}

const lineOf = (cell: unknown): string => (cell === undefined || cell instanceof Date ? '' : toPlainLine(String(cell)))

const refuse = (zh: string, en: string): ReadReview => ({ ok: false, reason: { zh, en } })
