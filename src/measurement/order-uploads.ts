import { numberVersions } from '#orders/number-versions.ts'
import type { StoredAs } from '#orders/store-versions.ts'
import { keepAdded, restoreUploaded } from '#orders/uploads.ts'
import type { Pool } from '#platform/database.ts'
import { ok, type Result } from '#platform/result.ts'
import { raiseRevision } from './events.sql.ts'
import { settlePersons } from './store-facts.ts'
import { type SourcedOrder, settleVersions, toVersions } from './store-orders.ts'
import { dropVoidTies, orderFact, voidTies } from './ties.sql.ts'
import { inWriterTurn } from './writer-turn.ts'

/** A line of a table of orders. One without a version is numbered when it is stored; the number it carries means nothing. */
export type UploadLine = SourcedOrder & { isUnnumbered: boolean }

export type UploadOutcome = StoredAs | 'unnumbered'

/** What taking back came to; `left` names orders for which something else has come since. */
export type UploadUndone = { restored: number; removed: number; left: string[] }

/**
 * Stores lines of an upload as `storeOrders` does, and keeps which versions it added and what the orders were before. Lines
 * without a version are numbered; those whose number cannot be known are `unnumbered`, and not stored.
 */
export function storeUpload(
  pool: Pool,
  key: Buffer,
  { upload, lines }: { upload: string; lines: UploadLine[] },
  now: Date,
): Promise<UploadOutcome[]> {
  return inWriterTurn(pool, async (client) => {
    const given = await toVersions(client, key, lines, now)
    const numbered = await numberVersions(
      client,
      given.map((version, index) => ({ version, isUnnumbered: lines[index]!.isUnnumbered })),
    )
    const versions = numbered.filter((version) => version !== undefined)
    const stored = (await keepAdded(client, { upload, versions }, () => settleVersions(client, versions, now))).values()
    return numbered.map((version) => (version ? stored.next().value! : 'unnumbered'))
  })
}

/**
 * Takes an upload of the last 24 h back, in one transaction as the only writer: what is measured is then as if it had never
 * come, credits that froze in between included. Orders for which something else has come since stay as they are. Refuses
 * (`gone`) an upload that is older, unknown or undone already. Persons that only it named stay, without any fact.
 */
export function undoUpload(pool: Pool, upload: string, now: Date): Promise<Result<UploadUndone, 'gone'>> {
  return inWriterTurn(pool, async (client) => {
    const restored = await restoreUploaded(client, upload, now)
    if (!restored.ok) return restored
    const { back, left } = restored.value
    const ties = back.map(({ source, orderId, gone, current }) => ({ fact: orderFact(source, orderId), versions: gone, current }))
    const known = back.filter(({ current }) => current !== null).map(({ orderKey }) => orderKey)
    const moves = await voidTies(client, ties)
    if (back.length > 0) await raiseRevision(client)
    await settlePersons(client, { touches: [], moves, orderKeys: known, now })
    await dropVoidTies(
      client,
      ties.map(({ fact }) => fact),
    )
    return ok({ restored: known.length, removed: back.length - known.length, left })
  })
}
