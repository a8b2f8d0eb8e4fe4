import { VideoCard } from '../cards/VideoCard.tsx'
import { itemList } from '../heads/json-ld.ts'
import { inLocale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import grid from '../parts/Grid.module.css'
import { Page } from '../parts/Page.tsx'
import { Pages } from '../parts/Pages.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { Listed, Reader } from '../reading/reader.ts'
import type { VideoCard as Card } from '../reading/videos.ts'
import { wordsOf } from '../words/of.ts'

export function VideoList({ reader, list }: { reader: Reader; list: Listed<Card> }) {
  const { locale } = reader
  const words = wordsOf(locale)
  return (
    <Page data={itemList(list.cards)} reader={reader}>
      <Sheet margin={{ seal: 'short-videos', label: words.nav.videos }}>
        <Title below={words.missing.latest} text={words.video.listText} title={words.video.listTitle} />
        {list.cards.length === 0 ? (
          <Empty action={{ href: inLocale(locale, '/articles'), label: words.nav.articles }}>{words.video.empty}</Empty>
        ) : (
          <div className={grid.tiles}>
            {list.cards.map((card, index) => (
              <VideoCard card={card} first={index < 2} key={card.id} locale={locale} />
            ))}
          </div>
        )}
        <Pages locale={locale} page={list.page} pages={list.pages} path="/videos" />
      </Sheet>
    </Page>
  )
}
