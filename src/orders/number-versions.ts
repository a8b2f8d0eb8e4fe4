import { canonicalJson } from '#platform/canonical-json.ts'
import type { Queryable } from '#platform/database.ts'
import type { OrderVersion } from './store-versions.ts'
import { type OrderName, selectOrderRows } from './uploads.sql.ts'

/** A version as a table of orders gives it: without a column of versions, its number is found here. */
export type UploadedVersion = { version: OrderVersion; isUnnumbered: boolean }

/**
 * Numbers the versions of lines that have none, in their order: an unknown order starts at 1, the same content is the same
 * version again, another content the next one. `undefined` for a changed order whose latest version was numbered by its
 * mall: which of the two is newer cannot be known, and a guess would shut out what the mall sends next.
 */
export async function numberVersions(db: Queryable, given: UploadedVersion[]): Promise<(OrderVersion | undefined)[]> {
  const names = given.filter(({ isUnnumbered }) => isUnnumbered).map(({ version }) => nameOf(version))
  const rows = names.length > 0 ? await selectOrderRows(db, names) : []
  const latest = new Map(rows.map((row) => [`${row.source} ${row.order_id}`, readRow(row.row as OrderRow)]))
  return given.map(({ version, isUnnumbered }) => {
    const key = `${version.source} ${version.order.orderId}`
    const known = latest.get(key)
    const numbered = isUnnumbered ? numberOne(version, known) : version
    if (numbered && (!known || numbered.order.version > known.version)) latest.set(key, readVersion(numbered))
    return numbered
  })
}

type Latest = { version: number; isOurs: boolean; content: string; core: string }

function numberOne(version: OrderVersion, known: Latest | undefined): OrderVersion | undefined {
  if (!known) return withNumber(version, 1)
  const { content, core } = readVersion(version)
  if (known.isOurs) return withNumber(version, content === known.content ? known.version : known.version + 1)
  return core === known.core ? withNumber(version, known.version) : undefined
}

const withNumber = (given: OrderVersion, version: number): OrderVersion => ({
  ...given,
  order: { ...given.order, version, versionBy: 'upload' },
  body: { ...given.body, version, versionBy: 'upload' },
})

const nameOf = ({ source, order }: OrderVersion): OrderName => ({ source, order_id: order.orderId })

type OrderRow = {
  version: number
  visitor_id: number | null
  member_id: number | null
  first_paid_at: string | null
  body: Record<string, unknown>
}

function readRow({ version, visitor_id, member_id, first_paid_at, body }: OrderRow): Latest {
  const buyer = [visitor_id, member_id, first_paid_at === null ? null : Date.parse(first_paid_at)]
  return { version, isOurs: body.versionBy === 'upload', content: contentOf(body, buyer), core: coreOf(body) }
}

const readVersion = ({ order, visitorId, memberId, body }: OrderVersion): Latest => ({
  version: order.version,
  isOurs: order.versionBy === 'upload',
  content: contentOf(body, [visitorId, memberId, order.buyer.firstPaidAt ?? null]),
  core: coreOf(body),
})

/** Everything that is kept of an order but its number, written so that equal contents are equal texts. */
const contentOf = ({ version: _version, versionBy: _by, ...body }: Record<string, unknown>, buyer: unknown[]): string =>
  canonicalJson([body, buyer])

/** What a mall's export always tells. */
const coreOf = ({ status, paidAt, amountFen, refundedFen }: Record<string, unknown>): string =>
  JSON.stringify([status, paidAt ?? null, amountFen, refundedFen])
