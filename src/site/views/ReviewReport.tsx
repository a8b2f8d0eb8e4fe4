import { MAX_NOTE_CHARACTERS, reportReasons } from '#reviews/readers/reports.ts'
import { inLocale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import styles from '../product-reviews/Votes.module.css'
import type { Reader } from '../reading/reader.ts'
import type { ReviewCard } from '../reading/reviews.ts'
import { wordsOf } from '../words/of.ts'
import { reviewWords } from '../words/reviews.ts'

/** The form by which a reader says that a review breaks a rule. It works without scripts. */
export function ReviewReport({ reader, item }: { reader: Reader; item: ReviewCard }) {
  const { locale } = reader
  const words = reviewWords(locale)
  return (
    <Page reader={reader}>
      <Sheet margin={{ seal: 'reviews', label: wordsOf(locale).nav.reviews }}>
        <Title text={words.reporting.text} title={words.reporting.title} />
        <blockquote className={styles.text} lang="zh-Hans-CN">
          「{item.text}」
        </blockquote>
        <form action="/reviews/report" className={styles.form} method="post">
          <input name="review" type="hidden" value={item.id} />
          <input name="language" type="hidden" value={locale} />
          <fieldset>
            <legend>{words.reporting.reason}</legend>
            {reportReasons.map(({ value, label }) => (
              <label className={styles.choice} key={value}>
                <input name="code" required type="radio" value={value} />
                {label[locale]}
              </label>
            ))}
          </fieldset>
          <label>
            <span>{words.reporting.note}</span>
            <textarea maxLength={MAX_NOTE_CHARACTERS} name="note" />
          </label>
          <p className={styles.actions}>
            <button className={buttons.filled} type="submit">
              {words.reporting.send}
            </button>
            <a className={buttons.outlined} href={inLocale(locale, item.path)}>
              {words.reporting.back}
            </a>
          </p>
        </form>
      </Sheet>
    </Page>
  )
}
