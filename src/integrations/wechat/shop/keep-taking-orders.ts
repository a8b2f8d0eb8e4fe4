import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { wechatShop } from '../account.ts'
import { pullShopOrders } from './take-shop-orders.ts'

/** Takes the orders of the shop, when the hub has one: those that were told of within a minute, the list every ten, until `lost`. */
export function keepTakingShopOrders(pool: Pool, { clock }: { clock: Clock }, lost: AbortSignal): void {
  const account = wechatShop()
  if (!account) return
  const take = async () => {
    const taken = await pullShopOrders(pool, account, clock, lost)
    if (taken > 0) log.info({ taken }, 'orders of the shop were read')
  }
  const failed = (error: Error) => log.warn({ err: error.message }, 'orders of the shop were not read')
  keepLooking(take, { everyMs: MINUTE_MS, atOnce: true, failed, lost })
}
