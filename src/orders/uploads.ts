import type { Queryable } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { OrderVersion } from './store-versions.ts'
import {
  confirmVersions,
  insertUpload,
  insertUploadVersions,
  markUploadUndone,
  restoreOrders,
  selectOrderRows,
  selectRecentUploads,
  selectUploadedOrders,
  updateAccepted,
} from './uploads.sql.ts'

/** How long an upload may be taken back. */
const UNDO_MS = DAY_MS

export type RecentUpload = { id: string; file: string; source: string; at: string; accepted: number; isUndone: boolean }

/** Opens an upload of a table of orders; gives its id. */
export const openUpload = (db: Queryable, upload: { source: string; file: string; userId: string; at: Date }): Promise<string> =>
  insertUpload(db, upload)

/** Closes an upload with its number of accepted lines; one without any leaves no trace. */
export const endUpload = (db: Queryable, upload: string, accepted: number): Promise<void> => updateAccepted(db, upload, accepted)

/** Uploads of the last 24 h, the latest first, at most 5. */
export async function listRecentUploads(db: Queryable, now: Date): Promise<RecentUpload[]> {
  const rows = await selectRecentUploads(db, new Date(now.getTime() - UNDO_MS))
  return rows.map(({ at, undone_at, ...row }) => ({ ...row, at: at.toISOString(), isUndone: undone_at !== null }))
}

/** Runs `store` and keeps, for an upload, which of the versions it added and what their orders were before. */
export async function keepAdded<T extends string>(
  db: Queryable,
  { upload, versions }: { upload: string; versions: OrderVersion[] },
  store: () => Promise<T[]>,
): Promise<T[]> {
  const names = versions.map(nameOf)
  const rows = await selectOrderRows(db, names)
  const before = new Map(rows.map(({ source, order_id, row }) => [`${source} ${order_id}`, row]))
  const outcomes = await store()
  const added = names.filter((_, index) => outcomes[index] !== 'duplicate')
  await insertUploadVersions(
    db,
    upload,
    added.map((name) => ({ ...name, before: before.get(`${name.source} ${name.order_id}`) ?? null })),
  )
  return outcomes
}

/** Versions that came again by another way are no longer an upload's alone. */
export async function confirmRepeated(db: Queryable, versions: Pick<OrderVersion, 'source' | 'order'>[]): Promise<void> {
  if (versions.length > 0) await confirmVersions(db, versions.map(nameOf))
}

/** An order that was taken back: the versions that went, and the one that is the latest again (null: the order went). */
export type RestoredOrder = { orderKey: number; source: string; orderId: string; gone: number[]; current: number | null }

/**
 * Takes the versions of an upload of the last 24 h away and puts their orders back as they stood; `left` are those for which
 * something else has come since. Refuses (`gone`) an upload that is older, unknown or undone already. What follows from
 * orders is the caller's, who must be the only writer.
 */
export async function restoreUploaded(
  db: Queryable,
  upload: string,
  now: Date,
): Promise<Result<{ back: RestoredOrder[]; left: string[] }, 'gone'>> {
  if (!(await markUploadUndone(db, upload, { since: new Date(now.getTime() - UNDO_MS), now })))
    return fail('gone', 'there is no upload of the last 24 h that could be undone')
  const orders = await selectUploadedOrders(db, upload)
  const back = orders.filter((order) => !order.is_left)
  await restoreOrders(db, back)
  return ok({
    back: back.map(({ order_key, source, order_id, versions, before }) => ({
      orderKey: order_key,
      source,
      orderId: order_id,
      gone: versions,
      current: before?.version ?? null,
    })),
    left: orders.filter((order) => order.is_left).map(({ order_id }) => order_id),
  })
}

const nameOf = ({ source, order }: Pick<OrderVersion, 'source' | 'order'>) => ({
  source,
  order_id: order.orderId,
  version: order.version,
})
