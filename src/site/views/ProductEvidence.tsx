import { ArticleCard } from '../cards/ArticleCard.tsx'
import { LiveCard } from '../cards/LiveCard.tsx'
import { VideoCard } from '../cards/VideoCard.tsx'
import { inLocale, type Locale } from '../locale.ts'
import grid from '../parts/Grid.module.css'
import { Icon } from '../parts/Icon.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import type { ProductEvidence as Evidence } from '../reading/product-evidence.ts'
import { wordsOf } from '../words/of.ts'
import { productPageWords } from '../words/product-page.ts'
import styles from './Product.module.css'

type Props = { evidence: Evidence; name: string; locale: Locale }

/** 看懂: what is written of a product. */
export function Understand({ evidence: { articles }, name, locale }: Props) {
  const words = productPageWords(locale)
  const { understand } = wordsOf(locale).product
  const said = words.understandText(articles.total)
  return (
    <div id="understand">
      <Sheet
        margin={{ seal: 'articles', label: understand }}
        more={<More href={searchFor(name, locale)} isCut={articles.total > articles.cards.length} said={said} />}
        title={understand}
      >
        {articles.cards.length === 0 ? <p className={styles.quiet}>{words.noArticles}</p> : null}
        <div className={grid.list}>
          {articles.cards.map((card) => (
            <ArticleCard card={card} key={card.id} locale={locale} />
          ))}
        </div>
      </Sheet>
    </div>
  )
}

/** 看见: what is shown of it, in clips and live. */
export function See({ evidence: { videos, lives }, name, locale }: Props) {
  const words = productPageWords(locale)
  const { see } = wordsOf(locale).product
  const clips = videos.cards.map((card) => <VideoCard card={card} key={card.id} locale={locale} />)
  const shows =
    lives.cards.length > 0 ? (
      <div className={`${grid.wide} ${styles.lives}`}>
        {lives.cards.map((card) => (
          <LiveCard card={card} key={card.id} locale={locale} />
        ))}
      </div>
    ) : null
  // One clip alone would leave most of its row blank.
  const isPair = videos.cards.length === 1 && lives.cards.length > 0
  const isCut = videos.total > videos.cards.length || lives.total > lives.cards.length
  const said = words.seeText(videos.total, lives.total)
  return (
    <div id="see">
      <Sheet
        margin={{ seal: 'short-videos', label: see }}
        more={<More href={searchFor(name, locale)} isCut={isCut} said={said} />}
        title={see}
      >
        {videos.total + lives.total === 0 ? <p className={styles.quiet}>{words.nothingToSee}</p> : null}
        {isPair ? (
          <div className={styles.seen}>
            {clips}
            {shows}
          </div>
        ) : (
          <>
            {videos.cards.length > 0 ? <div className={grid.tiles}>{clips}</div> : null}
            {shows}
          </>
        )}
      </Sheet>
    </div>
  )
}

/** How much there is; a way to the rest when not all of it stands here. */
const More = ({ said, href, isCut }: { said: string; href: string; isCut: boolean }) =>
  isCut ? (
    <a href={href} rel="nofollow">
      {said} <Icon of="later" size={16} />
    </a>
  ) : (
    <span className={styles.quiet}>{said}</span>
  )

const searchFor = (name: string, locale: Locale): string => `${inLocale(locale, '/search')}?${new URLSearchParams({ q: name })}`
