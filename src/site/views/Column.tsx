import { StoryCard } from '../cards/StoryCard.tsx'
import { breadcrumbs, itemList } from '../heads/json-ld.ts'
import { Crumbs } from '../parts/Crumbs.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Facts } from '../parts/Facts.tsx'
import grid from '../parts/Grid.module.css'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { Reader } from '../reading/reader.ts'
import type { findColumn } from '../reading/stories.ts'
import { columnWords, sayRhythm } from '../words/columns.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Column.module.css'

export function Column({ reader, item }: { reader: Reader; item: NonNullable<Awaited<ReturnType<typeof findColumn>>> }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const own = columnWords(locale)
  const above = [{ label: words.nav.stories, path: '/stories' }]
  return (
    <Page data={[breadcrumbs([...above, { label: item.title, path: item.path }]), ...itemList(item.stories)]} reader={reader}>
      <Sheet margin={{ seal: 'brand-stories', label: words.story.column }}>
        <Crumbs above={above} locale={locale} />
        <Title below={words.story.issues} text={item.dek} title={item.title}>
          <Facts facts={[sayRhythm(locale, item), item.issues ? own.total(item.issues) : null]} />
          <p className={styles.feed}>
            <a href={`${item.path}/feed.xml`} type="application/atom+xml">
              {own.subscribe}
            </a>
            <span>{own.subscribeNote}</span>
          </p>
        </Title>
        {item.stories.length === 0 ? (
          <Empty>{words.story.noIssue}</Empty>
        ) : (
          <div className={grid.list}>
            {item.stories.map((card) => (
              <StoryCard card={card} key={card.id} locale={locale} withColumn={false} />
            ))}
          </div>
        )}
      </Sheet>
    </Page>
  )
}
