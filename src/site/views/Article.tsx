import { article as articleData, breadcrumbs } from '../heads/json-ld.ts'
import { NextReads } from '../next/NextReads.tsx'
import { Neighbours } from '../parts/Neighbours.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import type { ArticlePage } from '../reading/articles.ts'
import { readBrand } from '../reading/brand.ts'
import { readFurther } from '../reading/further.ts'
import { findNeighbours } from '../reading/neighbours.ts'
import type { Reader } from '../reading/reader.ts'
import { wordsOf } from '../words/of.ts'
import { readingWords } from '../words/reading.ts'
import { RelatedArticles } from './RelatedArticles.tsx'
import { Written } from './Written.tsx'

export async function Article({ reader, item }: { reader: Reader; item: ArticlePage }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const reading = readingWords(locale)
  const [brand, { previous, next }] = await Promise.all([readBrand(reader), findNeighbours(reader, item)])
  const further = await readFurther(reader, { of: 'articles', text: item, beside: [previous, next] })
  const kind = words.kinds[item.kind] ?? words.types.articles
  const above = [{ label: words.nav.articles, path: '/articles' }]
  return (
    <Page
      data={[articleData(item, brand), breadcrumbs([...above, { label: item.title, path: item.path }])]}
      facts={{ subject: `articles:${item.id}`, say: 'open' }}
      reader={reader}
    >
      <Written above={above} label={kind} of="articles" page={item} reader={reader}>
        {previous || next ? (
          <Sheet margin={{ seal: 'articles', label: kind }} title={reading.neighbours(kind)}>
            <Neighbours
              locale={locale}
              of="articles"
              next={{ label: reading.next, to: next }}
              previous={{ label: reading.previous, to: previous }}
            />
          </Sheet>
        ) : null}
        <NextReads after="articles" locale={locale} next={further.next} />
        <RelatedArticles locale={locale} related={further.related} />
      </Written>
    </Page>
  )
}
