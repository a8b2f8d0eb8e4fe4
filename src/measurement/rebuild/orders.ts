import type { Client } from '#platform/database.ts'
import { inWriterTurnOf } from '../writer-turn.ts'
import { rebuildCredits, selectOrderKeys } from './credits.sql.ts'
import { rebuildSales } from './sales.sql.ts'

/** How many orders are put right in one turn of the writers: some tenths of a second. */
const ORDERS_IN_A_TURN = 2_000

/** Hears of everything that was otherwise. */
export type OrderListeners = { onCredit: (said: string) => void; onSales: (said: string) => void }

/** Makes credits, and what orders give, anew for every order, a part at a time in the writers' line. Gives how many orders there are. */
export async function rebuildOrders(client: Client, { onCredit, onSales }: OrderListeners): Promise<number> {
  let orders = 0
  for (let last = 0; ; ) {
    const keys = await selectOrderKeys(client, last, ORDERS_IN_A_TURN)
    if (keys.length === 0) return orders
    for (const { order, what } of await inWriterTurnOf(client, () => rebuildCredits(client, keys))) onCredit(`${order}: ${what}`)
    const wrong = await inWriterTurnOf(client, () => rebuildSales(client, keys))
    if (wrong > 0) onSales(`${wrong} rows of the orders from ${keys[0]}`)
    orders += keys.length
    last = keys.at(-1)!
  }
}
