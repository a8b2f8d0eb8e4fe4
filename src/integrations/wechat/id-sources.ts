import { listSlugs } from '#orders/sources.ts'
import type { Pool } from '#platform/database.ts'
import { miniProgram } from './account.ts'
import { findOfficialAccount } from './official-account.ts'
import { SHOP_SOURCE } from './shop/read-shop-order.ts'

/** Under which sources an openid may have come to the hub: the accounts of WeChat it has, and the malls. */
export async function listIdSources(pool: Pool): Promise<string[]> {
  const official = await findOfficialAccount(pool)
  const apps = [official?.appId, miniProgram()?.appId].filter((appId) => appId !== undefined)
  return [...apps, SHOP_SOURCE, ...(await listSlugs(pool))]
}
