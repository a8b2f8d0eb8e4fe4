import type { Locale } from '../locale.ts'
import type { ReviewCard } from '../reading/reviews.ts'
import { reviewWords } from '../words/reviews.ts'
import styles from './Marks.module.css'

type Marked = Pick<
  ReviewCard,
  'grade' | 'isVerified' | 'origin' | 'isOwn' | 'incentive' | 'reward' | 'isAiMade' | 'isFlagged' | 'variant' | 'answers'
>

/** What a reader should know before he believes: proof of purchase, what was bought, what the author got, who doubts it. */
export function Marks({ card, locale }: { card: Marked; locale: Locale }) {
  const words = reviewWords(locale)
  return (
    <ul className={styles.marks}>
      <li className={card.isVerified ? styles.proved : undefined}>{words.grades[card.grade]}</li>
      {card.isOwn ? null : <li>{words.origins[card.origin]}</li>}
      {card.variant ? <li lang={locale === 'zh' ? undefined : 'zh-Hans-CN'}>{words.spec(card.variant)}</li> : null}
      {card.answers.map(([question, value]) => (
        <li key={question} lang={locale === 'zh' ? undefined : 'zh-Hans-CN'}>
          {question} {value}
        </li>
      ))}
      {card.incentive === 'none' ? null : (
        <li className={styles.disclosed}>{words.incentive(card.reward ?? words.incentives[card.incentive])}</li>
      )}
      {card.isAiMade ? <li className={styles.disclosed}>{words.ai}</li> : null}
      {card.isFlagged ? <li className={styles.disclosed}>{words.flagged}</li> : null}
    </ul>
  )
}
