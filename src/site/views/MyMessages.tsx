import { say } from '#platform/bilingual.ts'
import type { MemberDesk } from '#reviews/author/member-desk.ts'
import { findReason } from '#reviews/reason-codes.ts'
import { describeReward } from '#reviews/rewards/offer.ts'
import { statusTokenOf } from '#reviews/submission/review-id.ts'
import { day } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import styles from './MyReviews.module.css'

/** What a member asked to be told of, each with the way to its review. */
export function MyMessages({ messages, locale }: { messages: MemberDesk['messages']; locale: Locale }) {
  const { me } = wordsOf(locale)
  return (
    <section className={styles.part}>
      <h2>{me.messages}</h2>
      {messages.length === 0 ? <p className={styles.note}>{me.messagesNone}</p> : null}
      <ul className={styles.list}>
        {messages.map((message) => {
          const reason = message.kind === 'decision' ? findReason(message.code) : undefined
          return (
            <li key={`${message.kind} ${message.review}`}>
              <p>{tell(message, locale)}</p>
              {reason ? <p>{say(reason.told, locale)}</p> : null}
              <p className={styles.note}>{day(message.at, locale)}</p>
              <a className={styles.link} href={inLocale(locale, `/reviews/status/${statusTokenOf(message.review)}`)}>
                {me.seeReview}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function tell(message: MemberDesk['messages'][number], locale: Locale): string {
  const { me } = wordsOf(locale)
  if (message.kind === 'decision') return me.decided[message.action](message.product)
  if (message.kind === 'reward') return me.rewarded(describeReward(message.reward, locale), message.product)
  return me.followUp(message.product)
}
