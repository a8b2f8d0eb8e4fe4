import type { Queryable } from '#platform/database.ts'
import { isRecord } from '#platform/outside-text.ts'
import { wechatShop } from '../account.ts'
import { idOf } from './read-shop-order.ts'
import { selectWalk, tellOrders, upsertWalk } from './shop.sql.ts'

/** A callback of WeChat as it was parsed; ids are text, or numbers that may have lost their last digits. */
type Callback = { said: Record<string, unknown> }

/**
 * Takes a callback about the shop (`channels_ec_order_…`, `channels_ec_aftersale_update`): it says only which order has changed, so that
 * order is put down to be read. When the id is a number beyond 2^53, which has lost its last digits, the list is walked at once
 * instead. May be called twice and in any order. False for an event about anything else.
 */
export async function takeShopEvent(db: Queryable, { said }: Callback, now: Date): Promise<boolean> {
  const account = wechatShop()
  if (!account || !/^channels_ec_(order_|aftersale_update$)/.test(String(said.Event ?? ''))) return false
  const about = [said.order_info, said.finder_shop_aftersale_status_update].find(isRecord) ?? said
  const orderId = idOf(about.order_id)
  if (orderId) await tellOrders(db, account.appId, [orderId], now)
  else await hurryWalk(db, account.appId, now)
  return true
}

async function hurryWalk(db: Queryable, appId: string, now: Date): Promise<void> {
  const walk = await selectWalk(db, appId)
  if (walk) await upsertWalk(db, appId, { ...walk, to_at: walk.to_at > now ? now : walk.to_at, due_at: now })
}
