import type { Queryable } from '#platform/database.ts'
import { type LedgerFilter, type Reward, selectLedger, selectTotals } from './ledger.sql.ts'

export {
  type Reward,
  type RewardState,
  type RewardTotal,
  selectRewardOf as findRewardOf,
  selectRewardsOf as readRewards,
  selectRewardsOfMember as readRewardsOfMember,
  type VoidWhy,
} from './ledger.sql.ts'
export { selectTotals as readTotals }

export const REWARDS_A_PAGE = 50

const AT_ONCE = 1_000

/** A page (from 1) of what was earned, the newest first, with how many there are by that choice. */
export async function readLedger(
  db: Queryable,
  { page, ...chosen }: Pick<LedgerFilter, 'state' | 'kind'> & { page: number },
): Promise<{ total: number; rewards: Reward[] }> {
  const totals = await selectTotals(db)
  const total = totals
    .filter(({ kind, state }) => (!chosen.kind || kind === chosen.kind) && (!chosen.state || state === chosen.state))
    .reduce((sum, { count }) => sum + count, 0)
  const rewards = await selectLedger(db, { ...chosen, offset: (page - 1) * REWARDS_A_PAGE, limit: REWARDS_A_PAGE })
  return { total, rewards }
}

/** The whole ledger, some lines at a time. */
export async function* readWholeLedger(db: Queryable): AsyncGenerator<Reward[]> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const rewards = await selectLedger(db, { offset, limit: AT_ONCE })
    if (rewards.length > 0) yield rewards
    if (rewards.length < AT_ONCE) return
  }
}
