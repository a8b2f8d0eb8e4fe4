import { liveState } from '#content/live-state.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { LiveCard } from '../cards/LiveCard.tsx'
import { itemList } from '../heads/json-ld.ts'
import { LiveAct } from '../live/LiveAct.tsx'
import { LiveWatch } from '../live/LiveWatch.client.tsx'
import { ScheduleLine } from '../live/ScheduleLine.tsx'
import { inLocale, type Locale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import grid from '../parts/Grid.module.css'
import { Page } from '../parts/Page.tsx'
import { Pages } from '../parts/Pages.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { LiveCard as Card, listLives } from '../reading/lives.ts'
import type { Reader } from '../reading/reader.ts'
import { type SchedulePlace, scheduleOf } from '../reading/schedule.ts'
import { liveRoomWords } from '../words/live-room.ts'
import { wordsOf } from '../words/of.ts'
import styles from './LiveList.module.css'

/** The schedule, what is live first; below it what is over, page after page. */
export function LiveList({ reader, list }: { reader: Reader; list: Awaited<ReturnType<typeof listLives>> }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const own = liveRoomWords(locale)
  const { ahead, past, page, pages } = list
  const now = new Date()
  const [first, ...later] = page === 1 ? scheduleOf(ahead, { now, timeZone: hubTimeZone() }) : []
  const next = ahead[0]
  const hasReplays = past.length > 0 && past.every(({ times }) => liveState(times, now) === 'replay')
  const pastTitle = hasReplays ? own.replays : words.live.past
  return (
    <Page data={itemList([...ahead, ...past])} reader={reader}>
      <Sheet margin={{ seal: 'live-streams', label: words.nav.live }}>
        <Title text={words.live.listText} title={words.live.listTitle} />
        {first ? (
          <>
            <h2 className={styles.place}>{own.schedule[first.place]}</h2>
            <Lines {...first} locale={locale} now={now} />
          </>
        ) : page > 1 ? null : past.length > 0 ? (
          <Empty>{words.live.noNext}</Empty>
        ) : (
          <Empty action={{ href: inLocale(locale, '/videos'), label: words.nav.videos }}>{words.live.empty}</Empty>
        )}
      </Sheet>
      {later.map((part) => (
        <Sheet
          key={part.place}
          margin={{ seal: 'live-streams', label: own.schedule[part.place] }}
          title={own.schedule[part.place]}
        >
          <Lines {...part} locale={locale} now={now} />
        </Sheet>
      ))}
      {past.length > 0 ? (
        <Sheet margin={{ seal: 'live-streams', label: pastTitle }} title={pastTitle}>
          <div className={grid.wide}>
            {past.map((card) => (
              <div className={styles.past} key={card.id}>
                <LiveCard card={card} locale={locale} />
                <LiveAct initial={liveState(card.times, now)} live={card} locale={locale} />
              </div>
            ))}
          </div>
          <Pages locale={locale} page={page} pages={pages} path="/live" />
        </Sheet>
      ) : null}
      {next && page === 1 ? <LiveWatch path={next.path} times={next.times} /> : null}
    </Page>
  )
}

type LinesProps = { place: SchedulePlace; lives: Card[]; locale: Locale; now: Date }

const Lines = ({ place, lives, locale, now }: LinesProps) =>
  lives.map((live, index) => (
    <ScheduleLine key={live.id} large={place === 'now' && index === 0} live={live} locale={locale} now={now} />
  ))
