import { inLocale, type Locale } from '../locale.ts'
import type { ReviewCard } from '../reading/reviews.ts'
import { reviewWords } from '../words/reviews.ts'
import { Votes } from './Votes.client.tsx'
import styles from './Votes.module.css'

/** What a reader may say to a review: whether it was useful, and that it breaks a rule. */
export function EntryFoot({ card, locale }: { card: Pick<ReviewCard, 'id' | 'path' | 'useful'>; locale: Locale }) {
  const words = reviewWords(locale)
  return (
    <footer className={styles.foot}>
      <Votes
        action="/reviews/vote"
        fields={{ review: card.id }}
        id={card.id}
        language={locale}
        useful={card.useful}
        words={words.votes}
      />
      <a href={inLocale(locale, `${card.path}/report`)} rel="nofollow">
        {words.report}
      </a>
    </footer>
  )
}
