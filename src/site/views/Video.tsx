import { VideoCard } from '../cards/VideoCard.tsx'
import { day } from '../formats.ts'
import { breadcrumbs, video as videoData } from '../heads/json-ld.ts'
import { Crumbs } from '../parts/Crumbs.tsx'
import grid from '../parts/Grid.module.css'
import { Page } from '../parts/Page.tsx'
import { Player } from '../parts/Player.tsx'
import { ProductStrip } from '../parts/ProductStrip.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Topics } from '../parts/Topics.tsx'
import type { Reader } from '../reading/reader.ts'
import { listVideos, type VideoPage } from '../reading/videos.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Video.module.css'

export async function Video({ reader, item }: { reader: Reader; item: VideoPage }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const { cards } = await listVideos(reader, { where: { id: { not_equals: item.id } }, limit: 4 })
  const above = [{ label: words.nav.videos, path: '/videos' }]
  return (
    <Page
      data={[videoData(item), breadcrumbs([...above, { label: item.title, path: item.path }])]}
      facts={{ subject: `short-videos:${item.id}` }}
      reader={reader}
    >
      <Sheet
        as="article"
        margin={{ seal: 'short-videos', label: words.kinds[item.kind] ?? words.nav.videos, at: item.publishedAt }}
      >
        <Crumbs above={above} locale={locale} />
        <div className={styles.screen}>
          <div className={styles.player}>
            <Player first locale={locale} video={item} />
          </div>
          <div className={styles.words}>
            <h1 className={styles.title} lang="zh-Hans-CN">
              {item.title}
            </h1>
            {item.dek ? (
              <p className={styles.dek} lang="zh-Hans-CN">
                {item.dek}
              </p>
            ) : null}
            <p className={styles.meta}>
              <time dateTime={item.publishedAt}>{day(item.publishedAt, locale)}</time>
              {item.isAi ? <span> · {words.aiMark}</span> : null}
            </p>
            <Topics locale={locale} topics={item.topics} />
            {item.products.length > 0 ? (
              <div className={styles.products}>
                <h2 className={styles.subtitle}>{words.video.products}</h2>
                {item.products.map((product) => (
                  <ProductStrip
                    key={product.id}
                    locale={locale}
                    on={{ collection: 'short-videos', id: item.id }}
                    product={product}
                    reader={reader}
                  />
                ))}
              </div>
            ) : null}
          </div>
        </div>
      </Sheet>
      {cards.length > 0 ? (
        <Sheet margin={{ seal: 'short-videos', label: words.nav.videos }} title={words.article.related}>
          <div className={grid.tiles}>
            {cards.map((card) => (
              <VideoCard card={card} key={card.id} locale={locale} />
            ))}
          </div>
        </Sheet>
      ) : null}
    </Page>
  )
}
