import { LiveCard } from '../cards/LiveCard.tsx'
import { itemList } from '../heads/json-ld.ts'
import { inLocale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import grid from '../parts/Grid.module.css'
import { Page } from '../parts/Page.tsx'
import { Pages } from '../parts/Pages.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { listLives } from '../reading/lives.ts'
import type { Reader } from '../reading/reader.ts'
import { wordsOf } from '../words/of.ts'

export function LiveList({ reader, list }: { reader: Reader; list: Awaited<ReturnType<typeof listLives>> }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const { ahead, past, page, pages } = list
  return (
    <Page data={itemList([...ahead, ...past])} reader={reader}>
      <Sheet margin={{ seal: 'live-streams', label: words.nav.live }}>
        <Title below={words.live.upcoming} text={words.live.listText} title={words.live.listTitle} />
        {ahead.length > 0 && page === 1 ? (
          <div className={grid.wide}>
            {ahead.map((card, index) => (
              <LiveCard card={card} first={index === 0} key={card.id} locale={locale} />
            ))}
          </div>
        ) : past.length > 0 ? (
          page === 1 && <Empty>{words.live.noNext}</Empty>
        ) : (
          <Empty action={{ href: inLocale(locale, '/videos'), label: words.nav.videos }}>{words.live.empty}</Empty>
        )}
      </Sheet>
      {past.length > 0 ? (
        <Sheet margin={{ seal: 'live-streams', label: words.live.past }} title={words.live.past}>
          <div className={grid.wide}>
            {past.map((card) => (
              <LiveCard card={card} key={card.id} locale={locale} />
            ))}
          </div>
          <Pages locale={locale} page={page} pages={pages} path="/live" />
        </Sheet>
      ) : null}
    </Page>
  )
}
