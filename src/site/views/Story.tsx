import { article as articleData, breadcrumbs } from '../heads/json-ld.ts'
import { inLocale } from '../locale.ts'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { readBrand } from '../reading/brand.ts'
import type { Reader } from '../reading/reader.ts'
import type { StoryPage } from '../reading/stories.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Story.module.css'
import { Written } from './Written.tsx'

export async function Story({ reader, item }: { reader: Reader; item: StoryPage }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const brand = await readBrand(reader)
  const above = [
    { label: words.nav.stories, path: '/stories' },
    ...(item.column ? [{ label: item.column.title, path: item.column.path }] : []),
  ]
  const neighbours = [
    { label: words.story.previous, story: item.previous, rel: 'prev' },
    { label: words.story.next, story: item.next, rel: 'next' },
  ].filter(({ story }) => story)
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
        {neighbours.length > 0 ? (
          <Sheet margin={{ seal: 'brand-stories', label: item.column?.title ?? words.nav.stories }}>
            <ul className={styles.neighbours}>
              {neighbours.map(({ label, story, rel }) => (
                <li key={rel}>
                  <a href={inLocale(locale, story!.path)} rel={rel}>
                    <span>{label}</span>
                    <strong lang="zh-Hans-CN">{story!.title}</strong>
                  </a>
                </li>
              ))}
            </ul>
          </Sheet>
        ) : null}
      </Written>
    </Page>
  )
}
