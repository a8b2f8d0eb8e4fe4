import type { Client, Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { raiseRevision } from '../events.sql.ts'
import { settleConversions } from '../pairs.sql.ts'
import { inWriterTurnOf } from '../writer-turn.ts'
import { findCellDifferences, mendCells, selectMisconverted } from './cells.sql.ts'
import { rebuildCredits, selectOrderKeys } from './credits.sql.ts'
import { findPairDifferences, mendPairs } from './pairs.sql.ts'
import { OPEN_REBUILD } from './raw-facts.sql.ts'
import { findSaleCellDifferences, mendSaleCells, rebuildSales } from './sales.sql.ts'
import { findTouchDifferences, mendTouches } from './touches.sql.ts'

/** How many pairs, and how many orders, are put right in one turn of the writers: some tenths of a second. */
const PAIRS_IN_A_TURN = 20_000
const ORDERS_IN_A_TURN = 500
/** How many differences of each kind are told one by one. */
const TOLD = 20

export type Differences = { count: number; first: string[] }

export type Rebuilt = {
  /** Days whose raw events were dropped: their touches were taken as given. */
  droppedDays: number
  pairs: number
  orders: number
  differences: Record<'touches' | 'pairs' | 'credits' | 'sales' | 'conversions' | 'cells', Differences>
  isEqual: boolean
}

/**
 * Makes touches, pairs, credits, what orders give, conversions and cells anew from the raw facts, beside the writers, and puts right what
 * differs from what is kept, a part at a time in the writers' line. `say` hears each step. May be broken off and run again.
 */
export async function rebuildMeasured(pool: Pool, { now, say }: { now: Date; say: (step: string) => void }): Promise<Rebuilt> {
  const client = await pool.connect()
  try {
    await client.query(
      "set jit = off; set work_mem = '256MB'; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0",
    )
    return await rebuildOn(client, { now, say })
  } finally {
    // Its temporary tables and settings go with the connection.
    client.release(true)
  }
}

type Rebuilding = { now: Date; say: (step: string) => void }

async function rebuildOn(client: Client, { now, say }: Rebuilding): Promise<Rebuilt> {
  say('触点 touches')
  await client.query('begin isolation level repeatable read')
  await client.query(OPEN_REBUILD)
  await findTouchDifferences(client)
  say('触达对 pairs')
  const { given, differing } = await findPairDifferences(client)
  const dropped = await client.query<{ days: number }>('select coalesce(sum(days), 0)::integer as days from dropped_ids')
  await client.query('commit')

  const touches = await countTouches(client)
  if (touches.count > 0) await inWriterTurnOf(client, () => mendTouches(client))
  const pairs = collect()
  // A clock that runs a little behind another one must not hide a tie.
  const readAt = new Date(now.getTime() - HOUR_MS)
  for (let after = 0; after < differing; after += PAIRS_IN_A_TURN) {
    const wrong = await inWriterTurnOf(client, () => mendPairs(client, { after, count: PAIRS_IN_A_TURN, readAt }))
    for (const one of wrong) pairs.add(`${one.content} ${one.person}: ${one.was ?? '–'} → ${one.is ?? '–'}`)
  }

  say('归因与订单 credits, orders')
  const credits = collect()
  const sales = collect()
  let orders = 0
  for (let last = 0; ; ) {
    const keys = await selectOrderKeys(client, last, ORDERS_IN_A_TURN)
    if (keys.length === 0) break
    for (const { order, what } of await inWriterTurnOf(client, () => rebuildCredits(client, keys)))
      credits.add(`${order}: ${what}`)
    const wrong = await inWriterTurnOf(client, () => rebuildSales(client, keys))
    if (wrong > 0) sales.add(`${wrong} rows of the orders from ${keys[0]}`)
    orders += keys.length
    last = keys.at(-1)!
  }

  say('汇总 cells')
  const conversions = collect()
  const misconverted = await selectMisconverted(client)
  if (misconverted.length > 0) {
    await inWriterTurnOf(client, () => settleConversions(client, misconverted, []))
    for (const person of misconverted) conversions.add(`person ${person}`)
  }
  const cells = collect()
  const wrongCells = await findCellDifferences(client)
  for (const { day, content, channel } of wrongCells) cells.add(`${day} ${content} ${channel}`)
  for (const day of new Set(wrongCells.map((cell) => cell.day))) await inWriterTurnOf(client, () => mendCells(client, day))
  const wrongSales = await findSaleCellDifferences(client)
  for (const { day, row } of wrongSales) sales.add(`${day} ${row}`)
  if (wrongSales.length > 0) await inWriterTurnOf(client, () => mendSaleCells(client))

  const differences = {
    touches,
    pairs: pairs.found,
    credits: credits.found,
    sales: sales.found,
    conversions: conversions.found,
    cells: cells.found,
  }
  const isEqual = Object.values(differences).every(({ count }) => count === 0)
  if (!isEqual) await inWriterTurnOf(client, () => raiseRevision(client))
  return { droppedDays: dropped.rows[0]!.days, pairs: given, orders, differences, isEqual }
}

async function countTouches(client: Client): Promise<Differences> {
  const found = await client.query<{ said: string; total: number }>(
    `select case when is_missing then '+' else '-' end || ' ' || fact_id as said, count(*) over () as total from touch_differences limit $1`,
    [TOLD],
  )
  return { count: found.rows[0]?.total ?? 0, first: found.rows.map((row) => row.said) }
}

function collect(): { found: Differences; add: (said: string) => void } {
  const found: Differences = { count: 0, first: [] }
  return {
    found,
    add: (said) => {
      found.count++
      if (found.first.length < TOLD) found.first.push(said)
    },
  }
}
