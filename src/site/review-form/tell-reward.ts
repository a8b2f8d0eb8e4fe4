import { sharedPool } from '#platform/database.ts'
import { findRewardOf } from '#reviews/rewards/ledger.ts'
import { describeReward } from '#reviews/rewards/offer.ts'
import { day } from '../formats.ts'
import type { Locale } from '../locale.ts'
import { rewardWords } from '../words/rewards.ts'

/** What an author is thanked with for a review just taken in, and when; nothing when it earns nothing. */
export async function tellReward(review: string, locale: Locale): Promise<string | undefined> {
  const reward = await findRewardOf(sharedPool(), review)
  return reward && rewardWords(locale).thanks(describeReward(reward, locale), day(reward.dueAt, locale))
}
