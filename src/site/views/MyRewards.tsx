import { sharedPool } from '#platform/database.ts'
import { type Reward, readRewardsOfMember } from '#reviews/rewards/ledger.ts'
import { describeReward } from '#reviews/rewards/offer.ts'
import { day } from '../formats.ts'
import type { Locale } from '../locale.ts'
import { rewardWords } from '../words/rewards.ts'
import styles from './MyReviews.module.css'

const SHOWN = 50

/** What a member has earned by writing: points paid and, apart, held, and every line of it. */
export async function MyRewards({ member, locale }: { member: Buffer; locale: Locale }) {
  const words = rewardWords(locale)
  const rewards = await readRewardsOfMember(sharedPool(), member)
  const points = (state: Reward['state']) =>
    rewards.filter((one) => one.kind === 'points' && one.state === state).reduce((sum, { amount }) => sum + amount, 0)
  return (
    <section className={styles.part} id="rewards">
      <h2>{words.title}</h2>
      {rewards.length === 0 ? (
        <p className={styles.note}>{words.none}</p>
      ) : (
        <>
          <dl className={styles.sums}>
            <div>
              <dt>{words.paidPoints}</dt>
              <dd>{points('paid')}</dd>
            </div>
            <div>
              <dt>{words.heldPoints}</dt>
              <dd>{points('held')}</dd>
            </div>
          </dl>
          <ul className={styles.list}>
            {rewards.slice(0, SHOWN).map((reward) => (
              <li key={reward.id}>
                <p>{words.states[reward.state](describeReward(reward, locale), day(reward.settledAt ?? reward.dueAt, locale))}</p>
                {reward.voidWhy ? <p className={styles.note}>{words.void[reward.voidWhy]}</p> : null}
              </li>
            ))}
          </ul>
          {rewards.length > SHOWN ? <p className={styles.note}>{words.more(SHOWN)}</p> : null}
          <p className={styles.note}>{words.blind}</p>
        </>
      )}
    </section>
  )
}
