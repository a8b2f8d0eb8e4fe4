import { commitTransaction, createLocalReq, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import type { Product } from '#generated/payload-types.ts'
import { DAY_MS } from '#platform/days.ts'
import { databaseOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import {
  type ChangeRow,
  isProductUsed,
  markUndone,
  putChange,
  selectChanges,
  selectRecentImports,
} from './product-imports.sql.ts'

/** How long an import may be taken back. */
const UNDO_MS = DAY_MS

export type RecentImport = { id: string; file: string; at: string; accepted: number; isUndone: boolean }

/** What taking back came to; `left` names the products that changed since, or that something points at. */
export type UndoOutcome = { restored: number; removed: number; left: { name: string; reason: 'changed' | 'used' | 'gone' }[] }

/** Imports of the last 24 h, the latest first, at most 5. */
export async function listRecentImports(req: PayloadRequest, now: Date): Promise<RecentImport[]> {
  const rows = await selectRecentImports(await databaseOf(req), new Date(now.getTime() - UNDO_MS))
  return rows.map(({ id, file, at, accepted, undone_at }) => ({
    id,
    file,
    at: at.toISOString(),
    accepted,
    isUndone: undone_at !== null,
  }))
}

/** Keeps what a product was before an import wrote it, and what it is now, in the transaction of `req`. */
export async function keepChange(
  req: PayloadRequest,
  importId: string,
  { before, after }: { before: Product | undefined; after: Product },
): Promise<void> {
  await putChange(await databaseOf(req), importId, {
    product_id: after.id,
    before: before ? snapshotOf(before) : null,
    after: { ...snapshotOf(after), updatedAt: after.updatedAt },
  })
}

/**
 * Takes an import of the last 24 h back, all of it in one transaction: products are again what they were, and those that it
 * made are deleted. A product that is not as the import left it stays as it is, and so does a made one that a content or
 * review points at. Refuses (`gone`) an import that is older, unknown or undone already.
 */
export async function undoProductImport(
  outer: PayloadRequest,
  importId: string,
  now: Date,
): Promise<Result<UndoOutcome, 'gone'>> {
  const req = await createLocalReq({ user: outer.user ?? undefined, context: {} }, outer.payload)
  const owns = await initTransaction(req)
  try {
    const db = await databaseOf(req)
    const isOurs = await markUndone(db, importId, { since: new Date(now.getTime() - UNDO_MS), now })
    const outcome: UndoOutcome = { restored: 0, removed: 0, left: [] }
    if (isOurs) for (const change of await selectChanges(db, importId)) await undoChange(req, change, outcome)
    if (owns) await commitTransaction(req)
    return isOurs ? ok(outcome) : fail('gone', 'there is no import of the last 24 h that could be undone')
  } catch (error) {
    if (owns) await killTransaction(req)
    throw error
  }
}

async function undoChange(req: PayloadRequest, change: ChangeRow, outcome: UndoOutcome): Promise<void> {
  const common = { collection: 'products', id: change.product_id, depth: 0, overrideAccess: true, req } as const
  const product = await req.payload.findByID({ ...common, disableErrors: true, trash: true })
  if (!product || product.deletedAt) {
    outcome.left.push({ name: product?.name ?? change.product_id, reason: 'gone' })
  } else if (!isAsLeft(product, change)) {
    outcome.left.push({ name: product.name, reason: 'changed' })
  } else if (change.before) {
    await req.payload.update({ ...common, data: change.before })
    outcome.restored += 1
  } else if (await isProductUsed(await databaseOf(req), product.id)) {
    outcome.left.push({ name: product.name, reason: 'used' })
  } else {
    await req.payload.delete(common)
    outcome.removed += 1
  }
}

/** Of a product that was there before, only what imports write is compared; of a made one, everything. */
function isAsLeft(product: Product, { before, after }: ChangeRow): boolean {
  const { updatedAt, ...facts } = after
  return (before !== null || updatedAt === product.updatedAt) && keyOf(facts) === keyOf(snapshotOf(product))
}

/** What an import may write. Rows of SKUs get new ids, so these are left out. */
const snapshotOf = ({ mallKey, mode, mallUrl, marginFen, priceFen, skus }: Product) => ({
  mallKey: mallKey ?? null,
  mode,
  mallUrl: mallUrl ?? null,
  marginFen: marginFen ?? null,
  priceFen: priceFen ?? null,
  skus: (skus ?? []).map((sku) => ({ sku: sku.sku, name: sku.name ?? null, priceFen: sku.priceFen, stock: sku.stock ?? null })),
})

const keyOf = (facts: Record<string, unknown>): string => {
  const { mallKey, mode, mallUrl, marginFen, priceFen, skus } = facts as ReturnType<typeof snapshotOf>
  const lines = skus.map((sku) => [sku.sku, sku.name, sku.priceFen, sku.stock])
  return JSON.stringify([mallKey, mode, mallUrl, marginFen, priceFen, lines])
}
