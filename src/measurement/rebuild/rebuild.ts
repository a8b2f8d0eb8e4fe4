import type { Client, Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { raiseRevision } from '../events.sql.ts'
import { settleConversions } from '../pairs.sql.ts'
import { inWriterTurnOf } from '../writer-turn.ts'
import { findCellDifferences, findTypeCellDifferences, mendCells, mendTypeCells, selectMisconverted } from './cells.sql.ts'
import { rebuildOrders } from './orders.ts'
import { findPairDifferences, mendPairs } from './pairs.sql.ts'
import { OPEN_REBUILD } from './raw-facts.sql.ts'
import { findSaleCellDifferences, mendSaleCells } from './sales.sql.ts'
import { findTouchDifferences, mendTouches } from './touches.sql.ts'

/** How many pairs are put right in one turn of the writers: some tenths of a second. */
const PAIRS_IN_A_TURN = 20_000
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
  const clients: Client[] = []
  const connect = async (): Promise<Client> => {
    const client = await pool.connect()
    clients.push(client)
    await client.query(
      "set jit = off; set work_mem = '256MB'; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0",
    )
    return client
  }
  try {
    return await rebuildOn(await connect(), await connect(), { now, say })
  } finally {
    // Temporary tables and settings go with the connections.
    for (const client of clients) client.release(true)
  }
}

type Rebuilding = { now: Date; say: (step: string) => void }

/** `beside` goes through the orders while `client` reads the raw facts; what turns out wrong in those is the orders' turn once more. */
async function rebuildOn(client: Client, beside: Client, { now, say }: Rebuilding): Promise<Rebuilt> {
  const credits = collect()
  const sales = collect()
  const listeners = { onCredit: credits.add, onSales: sales.add }
  const early = rebuildOrders(beside, listeners)
  // Looked at below; without this a failure meanwhile would end the process.
  early.catch(() => {})
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
  let orders = await early
  if (touches.count + pairs.found.count > 0) orders = await rebuildOrders(client, listeners)

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
  const wrongTypes = await findTypeCellDifferences(client)
  for (const { day, content, channel } of wrongTypes) cells.add(`${day} ${content} ${channel}`)
  if (wrongTypes.length > 0) await inWriterTurnOf(client, () => mendTypeCells(client))
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
