import { ProductCard } from '../cards/ProductCard.tsx'
import { itemList } from '../heads/json-ld.ts'
import { inLocale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import grid from '../parts/Grid.module.css'
import { Page } from '../parts/Page.tsx'
import { Pages } from '../parts/Pages.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { ProductCard as Card } from '../reading/products.ts'
import type { Listed, Reader } from '../reading/reader.ts'
import { wordsOf } from '../words/of.ts'

export function ProductList({ reader, list }: { reader: Reader; list: Listed<Card> }) {
  const { locale } = reader
  const words = wordsOf(locale)
  return (
    <Page data={itemList(list.cards)} reader={reader}>
      <Sheet margin={{ seal: 'products', label: words.nav.products }}>
        <Title below={words.home.products} text={words.product.listText} title={words.product.listTitle} />
        {list.cards.length === 0 ? (
          <Empty action={{ href: inLocale(locale, '/articles'), label: words.nav.articles }}>{words.product.empty}</Empty>
        ) : (
          <div className={grid.tiles}>
            {list.cards.map((card, index) => (
              <ProductCard card={card} first={index < 2} key={card.id} locale={locale} />
            ))}
          </div>
        )}
        <Pages locale={locale} page={list.page} pages={list.pages} path="/products" />
      </Sheet>
    </Page>
  )
}
