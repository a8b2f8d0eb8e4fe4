import { liveState } from '#content/live-state.ts'
import type { PageFacts } from '#measurement/beacon/page-facts.ts'
import { daysUntil, moment } from '../formats.ts'
import { breadcrumbs, live as liveData } from '../heads/json-ld.ts'
import { Countdown } from '../live/Countdown.client.tsx'
import { LineUp } from '../live/LineUp.tsx'
import { LiveState } from '../live/LiveState.client.tsx'
import { Room } from '../live/Room.tsx'
import { Crumbs } from '../parts/Crumbs.tsx'
import { Page } from '../parts/Page.tsx'
import { Picture } from '../parts/Picture.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Topics } from '../parts/Topics.tsx'
import { readBrand } from '../reading/brand.ts'
import type { LivePage } from '../reading/lives.ts'
import type { Reader } from '../reading/reader.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Live.module.css'

/** One page for all that a live goes through: 预告, 直播中, 回放. */
export async function Live({ reader, item }: { reader: Reader; item: LivePage }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const brand = await readBrand(reader)
  const above = [{ label: words.nav.live, path: '/live' }]
  const startsAt = item.times.startsAt ? new Date(item.times.startsAt) : null
  const initial = liveState(item.times, new Date())
  return (
    <Page
      data={[liveData(item, brand), breadcrumbs([...above, { label: item.title, path: item.path }])]}
      facts={{ subject: `live-streams:${item.id}`, on: spanOf(item) }}
      reader={reader}
    >
      <Sheet
        as="article"
        margin={{ seal: 'live-streams', label: words.nav.live, at: item.times.startsAt ? String(item.times.startsAt) : null }}
      >
        <Crumbs above={above} locale={locale} />
        <p className={styles.state}>
          <LiveState initial={initial} times={item.times} words={words.live.states} />
        </p>
        <h1 className={styles.title} lang="zh-Hans-CN">
          {item.title}
        </h1>
        {item.dek ? (
          <p className={styles.dek} lang="zh-Hans-CN">
            {item.dek}
          </p>
        ) : null}
        <p className={styles.meta}>
          {startsAt ? (
            <time dateTime={startsAt.toISOString()}>
              {moment(startsAt, locale)}
              {words.live.beijing}
            </time>
          ) : null}
          {item.host ? <span>{words.live.host(item.host)}</span> : null}
          {item.isAi ? <span>{words.aiMark}</span> : null}
        </p>
        {startsAt && initial === 'upcoming' && item.times.editorState === 'auto' ? (
          <Countdown
            at={startsAt.getTime()}
            days={words.live.daysLeft(daysUntil(startsAt, new Date()))}
            label={words.live.countdown}
            units={words.live.units}
          />
        ) : null}
        <div className={styles.stage}>
          {item.cover && !item.replayFile ? (
            <Picture first picture={item.cover} ratio="16 / 9" sizes="(min-width: 1000px) 760px, 100vw" />
          ) : null}
          <Room initial={initial} live={item} locale={locale} />
        </div>
        {item.notice ? (
          <div className={styles.notice} lang="zh-Hans-CN">
            <h2>{words.live.notice}</h2>
            <p>{item.notice}</p>
          </div>
        ) : null}
        <Topics locale={locale} topics={item.topics} />
      </Sheet>
      {item.lineup.length > 0 ? (
        <Sheet margin={{ seal: 'products', label: words.live.lineup }} title={words.live.lineupText}>
          <LineUp initial={initial} live={item} locale={locale} />
        </Sheet>
      ) : null}
    </Page>
  )
}

/** When the live counts as on, ms. An editor's word wins over the clock, in both directions. */
function spanOf({ times, endsAtMs }: LivePage): PageFacts['on'] {
  const startMs = times.startsAt ? new Date(times.startsAt).getTime() : Number.MAX_SAFE_INTEGER
  if (times.editorState === 'cancelled') return [0, 0]
  if (times.editorState === 'ended') return [0, 0]
  if (times.editorState === 'live') return [0, Number.MAX_SAFE_INTEGER]
  return [startMs, endsAtMs ?? Number.MAX_SAFE_INTEGER]
}
