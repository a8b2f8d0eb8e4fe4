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

/** What a reader without scripts sees after a vote, which can be taken back here, or after a report. */
export function ReviewThanks({ reader, item, after }: { reader: Reader; item: ReviewCard; after: 'vote' | 'report' }) {
  const { locale } = reader
  const words = reviewWords(locale)
  const said = after === 'vote' ? words.voted : words.reported
  return (
    <Page reader={reader}>
      <Sheet margin={{ seal: 'reviews', label: wordsOf(locale).nav.reviews }}>
        <Title text={said.text} title={said.title} />
        <form action="/reviews/vote" className={styles.actions} method="post">
          <a className={buttons.filled} href={inLocale(locale, item.path)}>
            {words.reporting.back}
          </a>
          {after === 'vote' ? (
            <>
              <input name="review" type="hidden" value={item.id} />
              <input name="language" type="hidden" value={locale} />
              <button className={buttons.outlined} name="vote" type="submit" value="none">
                {words.voted.undo}
              </button>
            </>
          ) : null}
        </form>
      </Sheet>
    </Page>
  )
}
