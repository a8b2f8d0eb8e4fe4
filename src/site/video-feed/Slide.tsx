import type { CSSProperties } from 'react'
import { day } from '../formats.ts'
import { shorten } from '../heads/metadata.ts'
import { inLocale } from '../locale.ts'
import { Icon } from '../parts/Icon.tsx'
import { Player } from '../parts/Player.tsx'
import { ProductStrip } from '../parts/ProductStrip.tsx'
import { Topics } from '../parts/Topics.tsx'
import type { Reader } from '../reading/reader.ts'
import type { VideoPage } from '../reading/videos.ts'
import { DOT } from '../words/dot.ts'
import { wordsOf } from '../words/of.ts'
import { Controls } from './Controls.client.tsx'
import styles from './Slide.module.css'

/**
 * One clip with all that belongs to it. Without scripts it is the matter of its page; the feed takes it as it is, from this page and
 * from the pages of the clips that follow.
 */
export function Slide({ reader, item }: { reader: Reader; item: VideoPage }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const { poster } = item
  return (
    <article
      aria-labelledby={`clip-${item.id}`}
      className={styles.slide}
      data-about={shorten(item.search.description ?? item.dek ?? '', 160)}
      data-clip={item.id}
      data-name={item.search.title ?? item.title}
      data-path={inLocale(locale, item.path)}
      data-picture={(item.search.share ?? poster)?.share.url}
      style={{ '--shape': poster ? poster.width / poster.height : 9 / 16 } as CSSProperties}
    >
      <div className={styles.stage} data-stage="">
        {item.fileUrl && poster ? (
          <img alt="" className={styles.poster} decoding="async" fetchPriority="high" src={poster.url} />
        ) : null}
        <Player first locale={locale} video={item} />
        {item.fileUrl ? (
          <span aria-hidden="true" className={styles.wait}>
            <Icon of="play" size={24} />
          </span>
        ) : null}
      </div>
      <p aria-hidden="true" className={styles.caption} data-caption="" lang="zh-Hans-CN" />
      <div className={styles.words}>
        <h1 className={styles.title} data-face="" id={`clip-${item.id}`} lang="zh-Hans-CN">
          {item.title}
        </h1>
        {item.dek ? (
          <p className={styles.dek} lang="zh-Hans-CN">
            {item.dek}
          </p>
        ) : null}
        <p className={styles.meta}>
          <span>{words.kinds[item.kind] ?? words.types['short-videos']}</span>
          {DOT}
          <time dateTime={item.publishedAt}>{day(item.publishedAt, locale)}</time>
          {item.isAi ? (
            <strong>
              {DOT}
              {words.aiMark}
            </strong>
          ) : null}
        </p>
        <div className={styles.topics}>
          <Topics locale={locale} topics={item.topics} />
        </div>
        {item.products.length > 0 ? (
          <div className={styles.products} data-products="">
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
      <Controls
        hasCaptions={Boolean(item.captions)}
        id={item.id}
        isPlayedHere={Boolean(item.fileUrl)}
        locale={locale}
        products={item.products.length}
      />
      <span aria-hidden="true" className={styles.line}>
        <span data-line="" />
      </span>
    </article>
  )
}
