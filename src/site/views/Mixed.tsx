import { ArticleCard } from '../cards/ArticleCard.tsx'
import { LiveCard } from '../cards/LiveCard.tsx'
import { ProductCard } from '../cards/ProductCard.tsx'
import { StoryCard } from '../cards/StoryCard.tsx'
import { VideoCard } from '../cards/VideoCard.tsx'
import type { Locale } from '../locale.ts'
import grid from '../parts/Grid.module.css'
import { Sheet } from '../parts/Sheet.tsx'
import type { Found } from '../reading/found.ts'
import { wordsOf } from '../words/of.ts'

/** Everything that was found, type by type, each in its own look; types without a hit are left out. */
export function Mixed({ found, locale }: { found: Found; locale: Locale }) {
  const words = wordsOf(locale).nav
  return (
    <>
      {found.products.length > 0 ? (
        <Sheet margin={{ seal: 'products', label: words.products }} title={words.products}>
          <div className={grid.tiles}>
            {found.products.map((card) => (
              <ProductCard card={card} key={card.id} locale={locale} />
            ))}
          </div>
        </Sheet>
      ) : null}
      {found.articles.length > 0 ? (
        <Sheet margin={{ seal: 'articles', label: words.articles }} title={words.articles}>
          <div className={grid.list}>
            {found.articles.map((card) => (
              <ArticleCard card={card} key={card.id} locale={locale} />
            ))}
          </div>
        </Sheet>
      ) : null}
      {found.videos.length > 0 ? (
        <Sheet margin={{ seal: 'short-videos', label: words.videos }} title={words.videos}>
          <div className={grid.tiles}>
            {found.videos.map((card) => (
              <VideoCard card={card} key={card.id} locale={locale} />
            ))}
          </div>
        </Sheet>
      ) : null}
      {found.lives.length > 0 ? (
        <Sheet margin={{ seal: 'live-streams', label: words.live }} title={words.live}>
          <div className={grid.wide}>
            {found.lives.map((card) => (
              <LiveCard card={card} key={card.id} locale={locale} />
            ))}
          </div>
        </Sheet>
      ) : null}
      {found.stories.length > 0 ? (
        <Sheet margin={{ seal: 'brand-stories', label: words.stories }} title={words.stories}>
          <div className={grid.list}>
            {found.stories.map((card) => (
              <StoryCard card={card} key={card.id} locale={locale} />
            ))}
          </div>
        </Sheet>
      ) : null}
    </>
  )
}
