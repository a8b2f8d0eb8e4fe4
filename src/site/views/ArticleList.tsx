import { ArticleCard } from '../cards/ArticleCard.tsx'
import { itemList } from '../heads/json-ld.ts'
import { inLocale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import grid from '../parts/Grid.module.css'
import { Page } from '../parts/Page.tsx'
import { Pages } from '../parts/Pages.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { ArticleListing } from '../reading/article-filter.ts'
import { partPath } from '../reading/list-part.ts'
import type { Reader } from '../reading/reader.ts'
import { wordsOf } from '../words/of.ts'
import { readingWords } from '../words/reading.ts'
import { ArticleFilters } from './ArticleFilters.tsx'

/** What a list is called that is narrowed down: its kind, its topic, or both. */
export function articlesTitle({ filter, choices }: ArticleListing, { locale }: Pick<Reader, 'locale'>): string {
  const { article, kinds } = wordsOf(locale)
  const topic = choices.topics.find(({ slug }) => slug === filter.topic)?.name ?? filter.topic
  const parts = [filter.kind && kinds[filter.kind], topic].filter(Boolean).join(' · ')
  return parts ? readingWords(locale).filter.title(parts) : article.listTitle
}

export function ArticleList({ reader, ...listing }: { reader: Reader } & ArticleListing) {
  const { locale } = reader
  const { list, filter, choices } = listing
  const words = wordsOf(locale)
  const { none, clear } = readingWords(locale).filter
  const path = partPath('/articles', filter)
  return (
    <Page data={itemList(list.cards)} reader={reader}>
      <Sheet margin={{ seal: 'articles', label: words.nav.articles }}>
        <Title below={words.missing.latest} text={words.article.listText} title={articlesTitle(listing, reader)} />
        <ArticleFilters choices={choices} filter={filter} locale={locale} />
        {list.cards.length === 0 ? (
          path === '/articles' ? (
            <Empty action={{ href: inLocale(locale, '/products'), label: words.nav.products }}>{words.article.empty}</Empty>
          ) : (
            <Empty action={{ href: inLocale(locale, '/articles'), label: clear }}>{none}</Empty>
          )
        ) : (
          <div className={grid.list}>
            {list.cards.map((card, index) => (
              <ArticleCard card={card} first={index === 0} key={card.id} locale={locale} />
            ))}
          </div>
        )}
        <Pages locale={locale} page={list.page} pages={list.pages} path={path} />
      </Sheet>
    </Page>
  )
}
