import { liveState } from '#content/live-state.ts'
import { dateBlock } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { Picture } from '../parts/Picture.tsx'
import { phrased } from '../parts/phrased.tsx'
import { Seal } from '../parts/Seal.tsx'
import type { LiveCard } from '../reading/lives.ts'
import { wordsOf } from '../words/of.ts'
import { LiveAct } from './LiveAct.tsx'
import { LiveState } from './LiveState.client.tsx'
import styles from './ScheduleLine.module.css'

/** One live as a line of the schedule: its day large, what it is, and the one thing to do. `large` is for what is on now. */
export function ScheduleLine({ live, locale, now, large }: { live: LiveCard; locale: Locale; now: Date; large?: boolean }) {
  const words = wordsOf(locale)
  const { startsAt } = live.times
  const date = startsAt ? dateBlock(startsAt, locale) : null
  const initial = liveState(live.times, now)
  return (
    <article className={large ? styles.large : styles.line} data-subject={`live-streams:${live.id}`}>
      {date ? (
        <time className={styles.date} dateTime={new Date(startsAt!).toISOString()}>
          <span className={styles.figure}>{date.day}</span>
          <span>{date.month}</span>
          <span>{date.time}</span>
        </time>
      ) : (
        <span className={styles.date} />
      )}
      <div className={styles.picture}>
        {live.cover ? (
          <Picture
            alt=""
            first={large}
            picture={live.cover}
            ratio="16 / 9"
            sizes={large ? '(min-width: 1000px) 480px, 100vw' : '(min-width: 700px) 220px, 100vw'}
          />
        ) : (
          <span aria-hidden="true" className={styles.blank}>
            <Seal of="live-streams" size="large" />
          </span>
        )}
      </div>
      <div className={styles.words}>
        <p className={styles.meta}>
          <LiveState everyMs={5_000} initial={initial} path={live.path} times={live.times} words={words.live.states} />
          {live.host ? <span>{words.live.host(live.host)}</span> : null}
          {live.products ? <span>{words.pieces(live.products)}</span> : null}
        </p>
        <h3 className={styles.title} lang="zh-Hans-CN">
          <a href={inLocale(locale, live.path)}>{phrased(live.title)}</a>
        </h3>
        {live.dek ? (
          <p className={styles.dek} lang="zh-Hans-CN">
            {live.dek}
          </p>
        ) : null}
        <div className={styles.act}>
          <LiveAct initial={initial} live={live} locale={locale} />
        </div>
      </div>
    </article>
  )
}
