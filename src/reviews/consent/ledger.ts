import { inTransaction, type Pool, type Queryable } from '#platform/database.ts'
import { countLedger, type LedgerFilter, type LedgerRow, ledgerFilters, selectLedger } from './ledger.sql.ts'

export { countEnding, type LedgerFilter, type LedgerRow, ledgerFilters } from './ledger.sql.ts'

export const ROWS_A_PAGE = 50
const ROWS_AT_ONCE = 500

export const isLedgerFilter = (text: unknown): text is LedgerFilter => ledgerFilters.includes(text as LedgerFilter)

/** 授权台账, a page at a time (from 1): whose, what for, until when, who is in the pictures, where it is used. */
export async function readLedger(
  db: Queryable,
  { filter, page, now }: { filter: LedgerFilter; page: number; now: Date },
): Promise<{ total: number; rows: LedgerRow[] }> {
  const rows = await selectLedger(db, { filter, now, limit: ROWS_A_PAGE, offset: (page - 1) * ROWS_A_PAGE })
  return { total: await countLedger(db, filter, now), rows }
}

/** All of it, from one snapshot. */
export const exportLedger = (pool: Pool, filter: LedgerFilter, now: Date): Promise<LedgerRow[]> =>
  inTransaction(
    pool,
    async (client) => {
      const all: LedgerRow[] = []
      for (;;) {
        const rows = await selectLedger(client, { filter, now, limit: ROWS_AT_ONCE, offset: all.length })
        all.push(...rows)
        if (rows.length < ROWS_AT_ONCE) return all
      }
    },
    'begin isolation level repeatable read read only',
  )
