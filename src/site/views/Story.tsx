import { article as articleData, breadcrumbs } from '../heads/json-ld.ts'
import { NextReads } from '../next/NextReads.tsx'
import { Page } from '../parts/Page.tsx'
import { readBrand } from '../reading/brand.ts'
import { readFurther } from '../reading/further.ts'
import type { Reader } from '../reading/reader.ts'
import type { StoryPage } from '../reading/stories.ts'
import { wordsOf } from '../words/of.ts'
import { IssueHead } from './IssueHead.tsx'
import { Issues } from './Issues.tsx'
import { RelatedArticles } from './RelatedArticles.tsx'
import { Written } from './Written.tsx'

export async function Story({ reader, item }: { reader: Reader; item: StoryPage }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const [brand, { next, related }] = await Promise.all([
    readBrand(reader),
    readFurther(reader, { of: 'brand-stories', text: item }),
  ])
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
      <IssueHead item={item} locale={locale} />
      <Written
        above={above}
        label={item.issue === null ? words.types['brand-stories'] : words.issue(item.issue)}
        of="brand-stories"
        page={item}
        reader={reader}
      >
        <Issues item={item} locale={locale} />
        <NextReads after="brand-stories" locale={locale} next={next} />
        <RelatedArticles locale={locale} related={related} />
      </Written>
    </Page>
  )
}
