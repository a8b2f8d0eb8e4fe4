import { CampaignBand } from '../campaign-band/CampaignBand.tsx'
import { ArticleCard } from '../cards/ArticleCard.tsx'
import { ColumnGrid } from '../cards/ColumnGrid.tsx'
import { ProductCard } from '../cards/ProductCard.tsx'
import { ReviewCard } from '../cards/ReviewCard.tsx'
import { ReviewGrid } from '../cards/ReviewGrid.tsx'
import { VideoCard } from '../cards/VideoCard.tsx'
import { organization, website } from '../heads/json-ld.ts'
import { Today } from '../live/Today.tsx'
import { inLocale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import grid from '../parts/Grid.module.css'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { listArticles } from '../reading/articles.ts'
import { readBrand } from '../reading/brand.ts'
import { listRunningCampaigns } from '../reading/campaigns.ts'
import { listLives } from '../reading/lives.ts'
import { listProducts } from '../reading/products.ts'
import type { Reader } from '../reading/reader.ts'
import { listFeaturedReviews, listReviews } from '../reading/reviews.ts'
import { listColumns } from '../reading/stories.ts'
import { listVideos } from '../reading/videos.ts'
import { campaignLineWords } from '../words/campaign-line.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Home.module.css'

/** Brand says, shows it live, buyers say: in this order, each on its own sheet. No two neighbours have pictures of one shape. */
export async function Home({ reader }: { reader: Reader }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const campaignWords = campaignLineWords(locale)
  const [brand, lives, articles, videos, columns, featured, reviews, products, campaigns] = await Promise.all([
    readBrand(reader),
    listLives(reader, { limit: 3 }),
    listArticles(reader, { limit: 4 }),
    listVideos(reader, { limit: 3 }),
    listColumns(reader),
    listFeaturedReviews(reader),
    listReviews(reader, { limit: 7 }),
    listProducts(reader, { limit: 4 }),
    listRunningCampaigns(reader),
  ])
  const [lead, ...others] = articles.cards
  const [quote, ...newest] = reviews.cards
  const wall = featured.length > 0 ? newest.slice(0, 3) : newest
  const isBare = !lead && videos.total + reviews.total + products.total + columns.length + lives.ahead.length === 0
  const wallTitle = featured.length > 0 ? words.home.newest : words.home.reviews
  const all = (path: string) => <a href={inLocale(locale, path)}>{words.home.all}</a>
  return (
    <Page data={[organization(brand), website(brand)]} reader={reader}>
      <h1 data-unseen="">{[brand.name, brand.tagline].filter(Boolean).join(' · ')}</h1>
      <Today lives={lives} locale={locale} />
      {isBare ? (
        <Sheet margin={{ label: words.nav.home }} title={words.home.emptyTitle}>
          <Empty action={{ href: inLocale(locale, '/products'), label: words.nav.products }}>{words.home.emptyText}</Empty>
        </Sheet>
      ) : null}
      {lead ? (
        <Sheet margin={{ seal: 'articles', label: words.home.lead, at: lead.publishedAt, locale }}>
          <h2 data-unseen="">{words.home.lead}</h2>
          <div className={styles.stories}>
            <ArticleCard card={lead} first locale={locale} look="lead" />
            {others.length > 0 ? (
              <div className={grid.list}>
                {others.map((card) => (
                  <ArticleCard card={card} key={card.id} locale={locale} />
                ))}
                <p className={styles.all}>{all('/articles')}</p>
              </div>
            ) : null}
          </div>
        </Sheet>
      ) : null}
      {videos.cards.length > 0 || quote ? (
        <Sheet
          margin={{ seal: 'short-videos', label: words.home.seeAndHear }}
          more={all('/videos')}
          title={words.home.seeAndHear}
        >
          <div className={`${grid.tiles} ${styles.pair}`}>
            {videos.cards.map((card) => (
              <VideoCard card={card} key={card.id} locale={locale} />
            ))}
            {quote ? <ReviewCard card={quote} locale={locale} /> : null}
          </div>
        </Sheet>
      ) : null}
      {columns.length > 0 ? (
        <Sheet margin={{ seal: 'brand-stories', label: words.home.columns }} more={all('/stories')} title={words.home.columns}>
          <ColumnGrid columns={columns} locale={locale} />
        </Sheet>
      ) : null}
      {products.cards.length > 0 ? (
        <Sheet margin={{ seal: 'products', label: words.nav.products }} more={all('/products')} title={words.home.products}>
          <div className={grid.tiles}>
            {products.cards.map((card) => (
              <ProductCard card={card} key={card.id} locale={locale} />
            ))}
          </div>
        </Sheet>
      ) : null}
      {featured.length > 0 ? (
        <Sheet
          margin={{ seal: 'reviews', label: words.home.chosen }}
          more={<span className={styles.chosen}>{words.home.chosenNote}</span>}
          title={words.home.reviews}
        >
          <ReviewGrid cards={featured} locale={locale} />
        </Sheet>
      ) : null}
      {wall.length > 0 ? (
        <Sheet margin={{ seal: 'reviews', label: wallTitle }} more={all('/reviews')} title={wallTitle}>
          <div className={styles.newest}>
            <ReviewGrid cards={wall} locale={locale} />
          </div>
        </Sheet>
      ) : null}
      {campaigns.length > 0 ? (
        <Sheet margin={{ seal: 'offer', label: campaignWords.label }} title={campaignWords.title}>
          <CampaignBand campaigns={campaigns} locale={locale} />
        </Sheet>
      ) : null}
    </Page>
  )
}
