import type { Payload } from 'payload'
import type { LiveStream } from '#generated/payload-types.ts'
import type { Pool } from '#platform/database.ts'
import { isUuid } from '../line-up.ts'
import { deleteTick, hasLine, insertTick, selectTicks } from './ticks.sql.ts'

/** 场控表: a line of the line-up as a show is run by it. Prices in fen, `doneAt` ISO 8601. */
export type RunLine = {
  id: string
  productId: string
  title: string
  sku: string | null
  livePriceFen: number | null
  usualPriceFen: number | null
  limit: number | null
  stock: number | null
  minute: number | null
  points: string | null
  doneAt: string | null
}

/** The line-up in its order, as last saved, with what is ticked off. */
export async function readRunSheet(payload: Payload, pool: Pool, live: LiveStream): Promise<RunLine[]> {
  const rows = live.lineup ?? []
  const [ticks, products] = await Promise.all([selectTicks(pool, live.id), productsOf(payload, rows)])
  const doneAt = new Map(ticks.map((tick) => [tick.line, tick.doneAt.toISOString()]))
  return rows.map((row) => {
    const product = products.get(row.productId)
    const sku = product?.skus?.find((one) => one.sku === row.sku)
    return {
      id: String(row.id),
      productId: row.productId,
      title: row.title || product?.name || row.sku || row.productId,
      sku: sku?.name || row.sku || null,
      livePriceFen: row.livePriceFen ?? null,
      usualPriceFen: sku?.priceFen ?? product?.priceFen ?? null,
      limit: row.limit ?? null,
      stock: row.stock ?? null,
      minute: row.minute ?? null,
      points: row.talkingPoints || null,
      doneAt: doneAt.get(String(row.id)) ?? null,
    }
  })
}

/** Ticks a line off, or takes the tick back; the same twice changes nothing. False for what is no line of this live. */
export async function tickLine(
  pool: Pool,
  { live, line, isDone, by, now }: { live: string; line: string; isDone: boolean; by: string; now: Date },
): Promise<boolean> {
  if (!(await hasLine(pool, { live, line }))) return false
  if (isDone) await insertTick(pool, { live, line, by, now })
  else await deleteTick(pool, { live, line })
  return true
}

async function productsOf(payload: Payload, rows: { productId: string }[]) {
  const { docs } = await payload.find({
    collection: 'products',
    where: { id: { in: rows.map(({ productId }) => productId).filter(isUuid) } },
    select: { name: true, priceFen: true, skus: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return new Map(docs.map((product) => [product.id, product]))
}
