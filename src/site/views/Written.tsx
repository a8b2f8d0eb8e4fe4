import type { ReactNode } from 'react'
import { DAY_MS } from '#platform/days.ts'
import { Body } from '../body/Body.tsx'
import { blocksFor } from '../body/blocks/all.ts'
import { besideContents, Contents } from '../body/Contents.tsx'
import { contentsOf, headingsOf } from '../body/headings.ts'
import { soldIn } from '../body/sold-in.ts'
import { day } from '../formats.ts'
import type { Locale } from '../locale.ts'
import { type Crumb, Crumbs } from '../parts/Crumbs.tsx'
import { Evidence } from '../parts/Evidence.tsx'
import { Picture } from '../parts/Picture.tsx'
import { ProductStrip } from '../parts/ProductStrip.tsx'
import { phrased } from '../parts/phrased.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Topics } from '../parts/Topics.tsx'
import type { ArticlePage } from '../reading/articles.ts'
import type { Reader } from '../reading/reader.ts'
import type { StoryPage } from '../reading/stories.ts'
import { ShareButton } from '../sharing/ShareButton.client.tsx'
import { wordsOf } from '../words/of.ts'
import { readingWords } from '../words/reading.ts'
import styles from './Written.module.css'

type Props = {
  reader: Reader
  page: ArticlePage | StoryPage
  of: 'articles' | 'brand-stories'
  label: string
  above: Crumb[]
  children?: ReactNode
}

/** What articles and stories share: the head, the text, the products named in it. */
export function Written({ reader, page, of, label, above, children }: Props) {
  const { locale } = reader
  const words = wordsOf(locale)
  const { corrected, share, shared, notShared } = readingWords(locale)
  const on = { collection: of, id: page.id } as const
  const headings = headingsOf(page.body)
  const sold = soldIn(page.body)
  const others = page.products.filter(({ id }) => !sold.has(id))
  const isChanged = Date.parse(page.updatedAt) - Date.parse(page.publishedAt) > DAY_MS
  return (
    <>
      <Sheet as="article" margin={{ seal: of, label, at: page.publishedAt, locale }}>
        <Crumbs above={above} locale={locale} />
        <header className={styles.head} lang="zh-Hans-CN">
          <h1 className={styles.title} data-face="">
            {phrased(page.title)}
          </h1>
          {page.dek ? <p className={styles.dek}>{page.dek}</p> : null}
        </header>
        <p className={styles.meta}>
          {page.byline ? <span>{words.article.by(page.byline)}</span> : null}
          <time dateTime={page.publishedAt}>{day(page.publishedAt, locale)}</time>
          {isChanged ? <time dateTime={page.updatedAt}>{words.article.updated(day(page.updatedAt, locale))}</time> : null}
          <span>{words.minutes(page.minutes)}</span>
          {page.isAi ? <strong>{words.aiMark}</strong> : null}
          {page.corrections.length > 0 ? <a href="#corrections">{corrected(page.corrections.length)}</a> : null}
        </p>
        {page.cover ? (
          <figure className={styles.cover} data-cover="">
            <Picture first picture={page.cover} ratio="4 / 3" sizes="(min-width: 1000px) 680px, 100vw" />
            {page.cover.caption || page.cover.credit ? (
              <figcaption>{[page.cover.caption, page.cover.credit].filter(Boolean).join(' / ')}</figcaption>
            ) : null}
          </figure>
        ) : null}
        <div className={`${styles.text} ${besideContents}`}>
          <span aria-hidden="true" className={styles.progress} />
          <Contents headings={contentsOf(headings)} language="zh-Hans-CN" locale={locale} />
          <Body
            anchors={new Map(headings.map(({ node, id }) => [node, id]))}
            blocks={blocksFor(reader, { sells: page.products.length > 0 || sold.size > 0 })}
            body={page.body}
            locale={locale}
            on={on}
          />
        </div>
        <Corrections corrections={page.corrections} locale={locale} />
        <div className={styles.after}>
          <Evidence facts={page.evidence} locale={locale} />
          <Topics locale={locale} topics={page.topics} />
          {reader.colleague ? null : <ShareButton words={{ share, shared, notShared }} />}
        </div>
      </Sheet>
      {others.length > 0 ? (
        <Sheet margin={{ seal: 'products', label: words.nav.products }} title={words.article.products}>
          <div className={styles.products}>
            {others.map((product) => (
              <ProductStrip key={product.id} locale={locale} on={on} product={product} reader={reader} />
            ))}
          </div>
        </Sheet>
      ) : null}
      {children}
    </>
  )
}

function Corrections({ corrections, locale }: { corrections: ArticlePage['corrections']; locale: Locale }) {
  if (corrections.length === 0) return null
  return (
    <section className={styles.corrections} id="corrections">
      <h2>{readingWords(locale).corrections}</h2>
      <ul>
        {corrections.map(({ at, text }) => (
          <li key={at + text}>
            <time dateTime={at}>{day(at, locale)}</time>
            <p lang="zh-Hans-CN">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
