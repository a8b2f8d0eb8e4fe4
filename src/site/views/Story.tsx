import { article as articleData, breadcrumbs } from '../heads/json-ld.ts'
import { Neighbours } from '../parts/Neighbours.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { readBrand } from '../reading/brand.ts'
import type { Reader } from '../reading/reader.ts'
import { readRelated } from '../reading/related.ts'
import type { StoryPage } from '../reading/stories.ts'
import { wordsOf } from '../words/of.ts'
import { RelatedArticles } from './RelatedArticles.tsx'
import { Written } from './Written.tsx'

export async function Story({ reader, item }: { reader: Reader; item: StoryPage }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const [brand, related] = await Promise.all([readBrand(reader), readRelated(reader, item)])
  const above = [
    { label: words.nav.stories, path: '/stories' },
    ...(item.column ? [{ label: item.column.title, path: item.column.path }] : []),
  ]
  return (
    <Page
      data={[articleData(item, brand), breadcrumbs([...above, { label: item.title, path: item.path }])]}
      facts={{ subject: `brand-stories:${item.id}`, say: 'open' }}
      reader={reader}
    >
      <Written
        above={above}
        label={item.issue === null ? words.types['brand-stories'] : words.issue(item.issue)}
        of="brand-stories"
        page={item}
        reader={reader}
      >
        {item.previous || item.next ? (
          <Sheet margin={{ seal: 'brand-stories', label: item.column?.title ?? words.nav.stories }}>
            <Neighbours
              locale={locale}
              next={{ label: words.story.next, to: item.next }}
              previous={{ label: words.story.previous, to: item.previous }}
            />
          </Sheet>
        ) : null}
        <RelatedArticles locale={locale} related={related} />
      </Written>
    </Page>
  )
}
