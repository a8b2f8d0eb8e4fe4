import { ColumnGrid } from '../cards/ColumnGrid.tsx'
import { StoryCard } from '../cards/StoryCard.tsx'
import { itemList } from '../heads/json-ld.ts'
import { inLocale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import grid from '../parts/Grid.module.css'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { Reader } from '../reading/reader.ts'
import type { ColumnCard as Column, StoryCard as Story } from '../reading/stories.ts'
import { wordsOf } from '../words/of.ts'

export function StoryList({ reader, columns, stories }: { reader: Reader; columns: Column[]; stories: Story[] }) {
  const { locale } = reader
  const words = wordsOf(locale)
  return (
    <Page data={itemList(stories)} reader={reader}>
      <Sheet margin={{ seal: 'brand-stories', label: words.nav.stories }}>
        <Title below={words.home.columns} text={words.story.listText} title={words.story.listTitle} />
        {columns.length === 0 ? (
          <Empty action={{ href: inLocale(locale, '/articles'), label: words.nav.articles }}>{words.story.empty}</Empty>
        ) : (
          <ColumnGrid columns={columns} locale={locale} />
        )}
      </Sheet>
      {stories.length > 0 ? (
        <Sheet margin={{ seal: 'brand-stories', label: words.story.issues }} title={words.story.issues}>
          <div className={grid.list}>
            {stories.map((card) => (
              <StoryCard card={card} key={card.id} locale={locale} />
            ))}
          </div>
        </Sheet>
      ) : null}
    </Page>
  )
}
