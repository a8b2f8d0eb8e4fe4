import type { Pool } from '#platform/database.ts'
import { wechatShop } from '../account.ts'
import { type ShopStanding as Counted, selectShopStanding, selectWalk } from './shop.sql.ts'

/** `listProblem`: why the list of orders could not be read last time. */
export type ShopStanding = Counted & { listProblem: string | null }

/** Where the orders of the shop stand; `null` without one. */
export async function readShopStanding(pool: Pool): Promise<ShopStanding | null> {
  const account = wechatShop()
  if (!account) return null
  const [counted, walk] = [await selectShopStanding(pool, account.appId), await selectWalk(pool, account.appId)]
  return { ...counted, listProblem: walk?.problem ?? null }
}
