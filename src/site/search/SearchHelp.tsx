import { ProductCard } from '../cards/ProductCard.tsx'
import type { Locale } from '../locale.ts'
import grid from '../parts/Grid.module.css'
import { Sheet } from '../parts/Sheet.tsx'
import { Topics } from '../parts/Topics.tsx'
import type { Help } from '../reading/search.ts'
import { searchWords } from '../words/search.ts'
import { searchAddress } from './address.ts'
import styles from './SearchHelp.module.css'

/** Names that sound like what was asked, as links. */
export function Nearest({ names, label, locale }: { names: readonly string[]; label: string; locale: Locale }) {
  if (names.length === 0) return null
  return (
    <div className={styles.near}>
      <p>{label}</p>
      <ul lang="zh-Hans-CN">
        {names.map((name) => (
          <li key={name}>
            <a href={searchAddress(locale, { q: name })}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where to begin, or to go on, without a word to search for. */
export function SearchHelp({ help: { topics, products }, locale }: { help: Help; locale: Locale }) {
  const words = searchWords(locale)
  return (
    <>
      {topics.length > 0 ? (
        <Sheet margin={{ seal: 'topics', label: words.topics }} title={words.topics}>
          <Topics locale={locale} topics={topics} />
        </Sheet>
      ) : null}
      {products.length > 0 ? (
        <Sheet margin={{ seal: 'products', label: words.products }} title={words.products}>
          <div className={grid.tiles}>
            {products.map((card) => (
              <ProductCard card={card} key={card.id} locale={locale} />
            ))}
          </div>
        </Sheet>
      ) : null}
    </>
  )
}
