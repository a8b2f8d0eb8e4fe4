import { ArticleCard } from '../cards/ArticleCard.tsx'
import { itemList } from '../heads/json-ld.ts'
import { inLocale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import grid from '../parts/Grid.module.css'
import { Page } from '../parts/Page.tsx'
import { Pages } from '../parts/Pages.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { ArticleCard as Card } from '../reading/articles.ts'
import type { Listed, Reader } from '../reading/reader.ts'
import { wordsOf } from '../words/of.ts'

export function ArticleList({ reader, list }: { reader: Reader; list: Listed<Card> }) {
  const { locale } = reader
  const words = wordsOf(locale)
  return (
    <Page data={itemList(list.cards)} reader={reader}>
      <Sheet margin={{ seal: 'articles', label: words.nav.articles }}>
        <Title below={words.missing.latest} text={words.article.listText} title={words.article.listTitle} />
        {list.cards.length === 0 ? (
          <Empty action={{ href: inLocale(locale, '/products'), label: words.nav.products }}>{words.article.empty}</Empty>
        ) : (
          <div className={grid.list}>
            {list.cards.map((card, index) => (
              <ArticleCard card={card} first={index === 0} key={card.id} locale={locale} />
            ))}
          </div>
        )}
        <Pages locale={locale} page={list.page} pages={list.pages} path="/articles" />
      </Sheet>
    </Page>
  )
}
