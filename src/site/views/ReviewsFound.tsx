import { ReviewGrid } from '../cards/ReviewGrid.tsx'
import { inLocale } from '../locale.ts'
import { Crumbs } from '../parts/Crumbs.tsx'
import { Empty } from '../parts/Empty.tsx'
import { MorePages } from '../parts/MorePages.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { Reader } from '../reading/reader.ts'
import { type FilteredWall, wallAddress } from '../reading/wall-filter.ts'
import { wordsOf } from '../words/of.ts'
import { reviewWords } from '../words/reviews.ts'
import { wallWords } from '../words/wall.ts'
import { WallFilters } from './WallFilters.tsx'

/** The wall, filtered, ordered or further back than its own pages show. */
export function ReviewsFound({ reader, filter, choices, cards, hasMore }: { reader: Reader } & FilteredWall) {
  const { locale } = reader
  const words = wallWords(locale)
  const { nav } = wordsOf(locale)
  return (
    <Page reader={reader}>
      <Sheet margin={{ seal: 'reviews', label: nav.reviews }}>
        <Crumbs above={[{ label: nav.reviews, path: '/reviews' }]} locale={locale} />
        <Title below={nav.reviews} text={words.text} title={words.title} />
        <WallFilters choices={choices} filter={filter} locale={locale} />
        {cards.length === 0 ? (
          <Empty action={{ href: inLocale(locale, '/reviews'), label: reviewWords(locale).clear }}>
            {reviewWords(locale).noneSuch}
          </Empty>
        ) : (
          <ReviewGrid cards={cards} locale={locale} />
        )}
        <MorePages at={(page) => wallAddress({ ...filter, page }, locale)} hasMore={hasMore} locale={locale} page={filter.page} />
      </Sheet>
    </Page>
  )
}
