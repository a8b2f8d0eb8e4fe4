import { sharedPool } from '#platform/database.ts'
import { readScore } from '#reviews/public/score.ts'
import { ReviewGrid } from '../cards/ReviewGrid.tsx'
import { inLocale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Pages } from '../parts/Pages.tsx'
import { Rating } from '../parts/Rating.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { Listed, Reader } from '../reading/reader.ts'
import type { ReviewCard as Card } from '../reading/reviews.ts'
import { readWallChoices, wholeWall } from '../reading/wall-filter.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Product.module.css'
import { WallFilters } from './WallFilters.tsx'

/** The whole wall, newest first; filters lead to lists of their own. */
export async function ReviewWall({ reader, list }: { reader: Reader; list: Listed<Card> }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const [score, choices] = await Promise.all([readScore(sharedPool()), readWallChoices()])
  const write = { href: inLocale(locale, '/reviews/new'), label: words.review.write }
  return (
    <Page reader={reader}>
      <Sheet margin={{ seal: 'reviews', label: words.nav.reviews }}>
        <Title below={words.home.reviews} text={words.review.listText} title={words.review.listTitle}>
          {score.mean === null ? null : (
            <p className={styles.score}>
              <Rating isMean locale={locale} value={score.mean} />
              <span>{words.review.count(score.count)}</span>
            </p>
          )}
          {list.cards.length === 0 ? null : (
            <a className={buttons.outlined} href={write.href}>
              {write.label}
            </a>
          )}
        </Title>
        {list.cards.length === 0 ? null : <WallFilters choices={choices} filter={wholeWall} locale={locale} />}
        {list.cards.length === 0 ? (
          <Empty action={write}>{words.review.empty}</Empty>
        ) : (
          <ReviewGrid cards={list.cards} locale={locale} />
        )}
        <Pages locale={locale} page={list.page} pages={list.pages} path="/reviews" />
      </Sheet>
    </Page>
  )
}
