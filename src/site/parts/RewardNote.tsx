import { sharedPool } from '#platform/database.ts'
import { findRewardOf } from '#reviews/rewards/ledger.ts'
import { describeReward } from '#reviews/rewards/offer.ts'
import { readOffersFor } from '#reviews/rewards/offers.ts'
import { day } from '../formats.ts'
import type { Locale } from '../locale.ts'
import { rewardWords } from '../words/rewards.ts'
import styles from './RewardNote.module.css'

/** What a review has earned, whether and when it is paid; nothing when it earned nothing. */
export async function RewardNote({ review, locale }: { review: string; locale: Locale }) {
  const reward = await findRewardOf(sharedPool(), review)
  if (!reward) return null
  const words = rewardWords(locale)
  const when = day(reward.settledAt ?? reward.dueAt, locale)
  return (
    <section aria-label={words.title} className={styles.note}>
      <p>
        <strong>{words.states[reward.state](describeReward(reward, locale), when)}</strong>
      </p>
      <p className={styles.small}>{reward.voidWhy ? words.void[reward.voidWhy] : words.blind}</p>
    </section>
  )
}

/** What the buyer of an order gets for writing, before a word is written. */
export async function OfferNote({ order, locale }: { order: number; locale: Locale }) {
  const offers = await readOffersFor(sharedPool(), order, new Date())
  if (offers.length === 0) return null
  const words = rewardWords(locale)
  return (
    <section aria-label={words.title} className={styles.note}>
      {offers.map((offer) => (
        <p key={offer.id}>
          <strong>{words.offered[offer.act](describeReward(offer, locale))}</strong>
          <br />
          {offer.text[locale]}
        </p>
      ))}
      <p className={styles.small}>{words.neutral}</p>
    </section>
  )
}
