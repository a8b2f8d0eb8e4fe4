import { inTransaction, type Pool } from '#platform/database.ts'
import { type MetBy, type MetTogether, selectMetBy, selectMetTogether, selectOneTogether } from './met-together.sql.ts'
import { selectMade } from './next-reads.sql.ts'
import { countSlotPairs, type SlotCount, type SlotPair, selectSlotPairs } from './slot-pairs.sql.ts'

export type { MetBy, MetTogether, SlotCount, SlotPair }

const ROWS_A_PAGE = 100
const MOST_TOGETHER = 50

type Range = { from: Date; to: Date }

export type NextReport = { madeAt: Date | null; counts: SlotCount[]; together: MetTogether[] }

/** How 猜你想看 does in a range of time (`to` not included), and what goes together now, from one snapshot. */
export const readNextReport = (pool: Pool, range: Range): Promise<NextReport> =>
  inTransaction(
    pool,
    async (client) => ({
      madeAt: (await selectMade(client)).made?.made_at ?? null,
      counts: await countSlotPairs(client, range),
      together: await selectMetTogether(client, MOST_TOGETHER),
    }),
    'begin isolation level repeatable read read only; set local jit = off',
  )

type Paged<Row> = { rows: Row[]; hasMore: boolean }

/** What one number of the report counts: pairs shown, or those opened, of one collection or of all. Pages from 1. */
export const readSlotPairs = (
  pool: Pool,
  { page, ...asked }: Range & { collection: string | null; opened: boolean; page: number },
): Promise<Paged<SlotPair>> => paged(page, (limit, offset) => selectSlotPairs(pool, { ...asked, limit, offset }))

/** Two things that go together and the persons who met both, as far as they stood when it was counted; null when they do not. */
export async function readMetBy(
  pool: Pool,
  { subject, next, page }: { subject: number; next: number; page: number },
): Promise<({ together: MetTogether } & Paged<MetBy>) | null> {
  const [{ made }, together] = await Promise.all([selectMade(pool), selectOneTogether(pool, subject, next)])
  if (!made || !together) return null
  const span = { since: made.since, until: made.made_at }
  return { together, ...(await paged(page, (limit, offset) => selectMetBy(pool, { subject, next, ...span, limit, offset }))) }
}

async function paged<Row>(page: number, select: (limit: number, offset: number) => Promise<Row[]>): Promise<Paged<Row>> {
  const rows = await select(ROWS_A_PAGE + 1, (page - 1) * ROWS_A_PAGE)
  return { rows: rows.slice(0, ROWS_A_PAGE), hasMore: rows.length > ROWS_A_PAGE }
}
