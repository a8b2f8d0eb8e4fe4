import type { Locale } from '../locale.ts'
import type { Agreement } from '../reading/agreement.ts'
import { wallWords } from '../words/wall.ts'
import styles from './SaidAlike.module.css'

/** One review among the others of its product: how many gave as many stars, how many answered alike. */
export function SaidAlike({ agreement, rating, locale }: { agreement: Agreement; rating: number; locale: Locale }) {
  const words = wallWords(locale)
  const lines = [
    ...(agreement.rating
      ? [{ ...agreement.rating, text: words.sameRating(agreement.rating.same, agreement.rating.others, rating) }]
      : []),
    ...agreement.answers.map((one) => ({ ...one, text: words.sameAnswer(one.same, one.others, one.label, one.value) })),
  ]
  if (lines.length === 0) return null
  return (
    <section className={styles.alike}>
      <h2>{words.same}</h2>
      <ul>
        {lines.map(({ text, same, href }) => (
          <li key={text}>
            {text}
            {same > 0 ? (
              <>
                {' '}
                <a href={href} rel="nofollow">
                  {words.see}
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
