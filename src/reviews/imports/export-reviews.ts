import { CSV_START, csvLine } from '#platform/csv-line.ts'
import type { Pool } from '#platform/database.ts'
import { readPages } from '#platform/read-pages.ts'
import { findReason } from '../reason-codes.ts'
import { incentives, proofGrades, reviewOrigins, reviewStates } from '../review-states.ts'
import { type ExportRow, selectForExport } from './export.sql.ts'

const BEFORE_ALL = { id: '00000000-0000-0000-0000-000000000000' }

type Column = { heading: string; cell: (row: ExportRow, at: (time: Date | null) => string) => unknown }
type Word = { value: string; label: { zh: string } }

const said = (words: readonly Word[], value: string): string => words.find((word) => word.value === value)?.label.zh ?? value

/** What others and our own import understand comes first, under the same headings. */
const columns: readonly Column[] = [
  { heading: '编号', cell: ({ id }) => id },
  { heading: '商品', cell: ({ product }) => product },
  { heading: '规格（SKU）', cell: ({ sku }) => sku },
  { heading: '评分', cell: ({ rating }) => rating },
  { heading: '评价内容', cell: ({ text }) => text },
  { heading: '昵称', cell: ({ nickname }) => nickname },
  { heading: '提交时间', cell: ({ submitted_at }, at) => at(submitted_at) },
  { heading: '展示时间', cell: ({ published_at }, at) => at(published_at) },
  { heading: '物流评分', cell: ({ logistics_rating }) => logistics_rating },
  { heading: '服务评分', cell: ({ service_rating }) => service_rating },
  { heading: '状态', cell: ({ state }) => said(reviewStates, state) },
  { heading: '来源', cell: ({ origin }) => said(reviewOrigins, origin) },
  { heading: '购买证明', cell: ({ grade }) => said(proofGrades, grade) },
  { heading: '奖励', cell: ({ incentive }) => said(incentives, incentive) },
  { heading: '未通过原因', cell: ({ reason_code }) => findReason(reason_code ?? undefined)?.label.zh },
  { heading: '有用', cell: ({ useful }) => useful },
  { heading: '照片数', cell: ({ photos }) => photos },
  { heading: '追评所属', cell: ({ follows }) => follows },
  { heading: '品牌回复', cell: ({ brand_answer }) => brand_answer },
  { heading: '品名', cell: ({ product_name }) => product_name },
]

/** Every review as it stands, whatever its state, as CSV in pieces; times are those of `timeZone`. */
export async function* exportReviews(pool: Pool, timeZone: string): AsyncGenerator<string> {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  const at = (time: Date | null) => (time ? clock.format(time) : '')
  yield CSV_START + csvLine(columns.map(({ heading }) => heading))
  for await (const rows of readPages(BEFORE_ALL, ({ after, limit }) => selectForExport(pool, after.id, limit)))
    yield rows.map((row) => csvLine(columns.map(({ cell }) => cell(row, at)))).join('')
}
