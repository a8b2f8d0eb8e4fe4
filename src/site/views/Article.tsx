import { ArticleCard } from '../cards/ArticleCard.tsx'
import { article as articleData, breadcrumbs } from '../heads/json-ld.ts'
import grid from '../parts/Grid.module.css'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { type ArticlePage, listArticles } from '../reading/articles.ts'
import { readBrand } from '../reading/brand.ts'
import type { Reader } from '../reading/reader.ts'
import { wordsOf } from '../words/of.ts'
import { Written } from './Written.tsx'

export async function Article({ reader, item }: { reader: Reader; item: ArticlePage }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const [brand, { cards }] = await Promise.all([
    readBrand(reader),
    listArticles(reader, { where: { id: { not_equals: item.id } }, limit: 3 }),
  ])
  const above = [{ label: words.nav.articles, path: '/articles' }]
  return (
    <Page
      data={[articleData(item, brand), breadcrumbs([...above, { label: item.title, path: item.path }])]}
      facts={{ subject: `articles:${item.id}`, say: 'open' }}
      reader={reader}
    >
      <Written above={above} label={words.kinds[item.kind] ?? words.types.articles} of="articles" page={item} reader={reader}>
        {cards.length > 0 ? (
          <Sheet margin={{ seal: 'articles', label: words.nav.articles }} title={words.article.related}>
            <div className={grid.list}>
              {cards.map((card) => (
                <ArticleCard card={card} key={card.id} locale={locale} />
              ))}
            </div>
          </Sheet>
        ) : null}
      </Written>
    </Page>
  )
}
