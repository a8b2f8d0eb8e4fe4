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
import type { VideoFilter } from '../reading/video-filters.ts'
import type { VideoCard as Card } from '../reading/videos.ts'
import { wordsOf } from '../words/of.ts'
import { videoFeedWords } from '../words/video-feed.ts'
import { VideoFilters } from './VideoFilters.tsx'

/** The wall of posters, all of it or the part that `by` names. */
export function VideoList({ reader, list, by }: { reader: Reader; list: Listed<Card>; by?: VideoFilter }) {
  const { locale } = reader
  const words = wordsOf(locale)
  return (
    <Page data={itemList(list.cards)} reader={reader}>
      <Sheet margin={{ seal: 'short-videos', label: words.nav.videos }}>
        <Title
          below={words.missing.latest}
          text={words.video.listText}
          title={by ? videoFeedWords(locale).filtered(by.label) : words.video.listTitle}
        />
        {by || list.cards.length > 0 ? <VideoFilters by={by} reader={reader} /> : null}
        {list.cards.length > 0 ? (
          <div className={grid.tiles}>
            {list.cards.map((card, index) => (
              <VideoCard card={card} first={index < 2} key={card.id} locale={locale} />
            ))}
          </div>
        ) : by ? (
          <Empty action={{ href: inLocale(locale, '/videos'), label: videoFeedWords(locale).all }}>
            {videoFeedWords(locale).emptyFiltered}
          </Empty>
        ) : (
          <Empty action={{ href: inLocale(locale, '/articles'), label: words.nav.articles }}>{words.video.empty}</Empty>
        )}
        <Pages locale={locale} page={list.page} pages={list.pages} path={by?.path ?? '/videos'} />
      </Sheet>
    </Page>
  )
}
