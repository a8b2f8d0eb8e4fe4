import { liveState } from '#content/live-state.ts'
import type { PageFacts } from '#measurement/beacon/page-facts.ts'
import { ArticleCard } from '../cards/ArticleCard.tsx'
import { ReviewGrid } from '../cards/ReviewGrid.tsx'
import { breadcrumbs, live as liveData } from '../heads/json-ld.ts'
import { replay as replayData } from '../heads/replay.ts'
import { LineUp } from '../live/LineUp.tsx'
import { LiveHead } from '../live/LiveHead.tsx'
import { LiveWatch } from '../live/LiveWatch.client.tsx'
import { Room } from '../live/Room.tsx'
import { NextReads } from '../next/NextReads.tsx'
import { Crumbs } from '../parts/Crumbs.tsx'
import grid from '../parts/Grid.module.css'
import { Page } from '../parts/Page.tsx'
import { Picture } from '../parts/Picture.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Topics } from '../parts/Topics.tsx'
import { listArticles } from '../reading/articles.ts'
import { readBrand } from '../reading/brand.ts'
import type { LivePage } from '../reading/lives.ts'
import { readNext } from '../reading/next.ts'
import type { Reader } from '../reading/reader.ts'
import { listReviews } from '../reading/reviews.ts'
import { liveRoomWords } from '../words/live-room.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Live.module.css'

/** One page for all that a live goes through: 预告, 直播中, 回放; below it what is written and said of what it shows. */
export async function Live({ reader, item }: { reader: Reader; item: LivePage }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const own = liveRoomWords(locale)
  const shown = item.lineup.flatMap(({ product }) => (product ? [product.id] : []))
  const [brand, articles, reviews] = await Promise.all([
    readBrand(reader),
    shown.length > 0 ? listArticles(reader, { where: { products: { in: shown } }, limit: 4 }) : null,
    shown.length > 0 ? listReviews(reader, { where: { product: { in: shown } }, limit: 6 }) : null,
  ])
  const next = await readNext(reader, {
    collection: 'live-streams',
    id: item.id,
    except: [...shown.map((id) => `products:${id}`), ...(articles?.cards ?? []).map(({ id }) => `articles:${id}`)],
  })
  const above = [{ label: words.nav.live, path: '/live' }]
  const now = new Date()
  const initial = liveState(item.times, now)
  return (
    <Page
      data={[liveData(item, brand), ...replayData(item), breadcrumbs([...above, { label: item.title, path: item.path }])]}
      facts={{ subject: `live-streams:${item.id}`, on: spanOf(item) }}
      reader={reader}
      title={item.title}
    >
      <Sheet
        as="article"
        margin={{
          seal: 'live-streams',
          label: words.nav.live,
          at: item.times.startsAt ? String(item.times.startsAt) : null,
          locale,
        }}
      >
        <Crumbs above={above} locale={locale} />
        <LiveHead initial={initial} live={item} locale={locale} now={now} />
        <div className={styles.stage}>
          {item.cover && !item.replayFile ? (
            <Picture first picture={item.cover} ratio="16 / 9" sizes="(min-width: 1000px) 760px, 100vw" />
          ) : null}
          <Room initial={initial} live={item} locale={locale} />
        </div>
        {item.notice ? (
          <div className={styles.notice} lang="zh-Hans-CN">
            <h2>{words.live.notice}</h2>
            <p>{item.notice}</p>
          </div>
        ) : null}
        <Topics locale={locale} topics={item.topics} />
        {reader.colleague ? null : <LiveWatch path={item.path} times={item.times} />}
      </Sheet>
      {item.lineup.length > 0 ? (
        <Sheet margin={{ seal: 'products', label: words.live.lineup }} title={words.live.lineupText}>
          <LineUp initial={initial} live={item} locale={locale} />
        </Sheet>
      ) : null}
      {articles && articles.cards.length > 0 ? (
        <Sheet margin={{ seal: 'articles', label: words.nav.articles }} title={own.articles}>
          <div className={grid.list}>
            {articles.cards.map((card) => (
              <ArticleCard card={card} key={card.id} locale={locale} />
            ))}
          </div>
        </Sheet>
      ) : null}
      {reviews && reviews.cards.length > 0 ? (
        <Sheet margin={{ seal: 'reviews', label: words.nav.reviews }} title={own.reviews}>
          <ReviewGrid cards={reviews.cards} locale={locale} withProduct />
        </Sheet>
      ) : null}
      <NextReads after="live-streams" locale={locale} next={next} />
    </Page>
  )
}

/** When the live counts as on, ms. An editor's word wins over the clock, in both directions. */
function spanOf({ times, endsAtMs }: LivePage): PageFacts['on'] {
  const startMs = times.startsAt ? new Date(times.startsAt).getTime() : Number.MAX_SAFE_INTEGER
  if (times.editorState === 'cancelled') return [0, 0]
  if (times.editorState === 'ended') return [0, 0]
  if (times.editorState === 'live') return [0, Number.MAX_SAFE_INTEGER]
  return [startMs, endsAtMs ?? Number.MAX_SAFE_INTEGER]
}
