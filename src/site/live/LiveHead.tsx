import type { LiveState as State } from '#content/live-state.ts'
import { dateBlock, daysUntil, moment } from '../formats.ts'
import type { Locale } from '../locale.ts'
import { phrased } from '../parts/phrased.tsx'
import type { LivePage } from '../reading/lives.ts'
import { liveRoomWords } from '../words/live-room.ts'
import { wordsOf } from '../words/of.ts'
import { Countdown } from './Countdown.client.tsx'
import styles from './LiveHead.module.css'
import { LiveState } from './LiveState.client.tsx'

/** What a live is, by whom and when; until it begins, how long that is away. */
export function LiveHead({ live, initial, locale, now }: { live: LivePage; initial: State; locale: Locale; now: Date }) {
  const words = wordsOf(locale)
  const own = liveRoomWords(locale)
  const startsAt = live.times.startsAt ? new Date(live.times.startsAt) : null
  const date = startsAt ? dateBlock(startsAt, locale) : null
  const minutes = plannedMinutes(live)
  return (
    <>
      <div className={styles.head}>
        {date ? (
          <p aria-hidden="true" className={styles.date}>
            <span className={styles.figure}>{date.day}</span>
            <span>{date.month}</span>
            <span>{date.time}</span>
          </p>
        ) : null}
        <div>
          <p className={styles.state}>
            <LiveState everyMs={1000} initial={initial} path={live.path} times={live.times} words={words.live.states} />
          </p>
          <h1 className={styles.title} data-face="" lang="zh-Hans-CN">
            {phrased(live.title)}
          </h1>
          {live.dek ? (
            <p className={styles.dek} lang="zh-Hans-CN">
              {live.dek}
            </p>
          ) : null}
        </div>
      </div>
      <p className={styles.meta}>
        {startsAt ? (
          <time dateTime={startsAt.toISOString()}>
            {moment(startsAt, locale)}
            {words.live.beijing}
          </time>
        ) : null}
        {minutes ? <span>{own.duration(minutes)}</span> : null}
        {live.host ? <span>{words.live.host(live.host)}</span> : null}
        {live.isAi ? <span>{words.aiMark}</span> : null}
      </p>
      {startsAt && initial === 'upcoming' ? (
        <Countdown
          days={words.live.daysLeft(daysUntil(startsAt, now))}
          label={words.live.countdown}
          path={live.path}
          spoken={SPOKEN.map((minutesLeft) => ({ minutes: minutesLeft, text: own.minutesLeft(minutesLeft) }))}
          times={live.times}
          units={words.live.units}
        />
      ) : null}
    </>
  )
}

/** Minutes before the start at which a screen reader says so. */
const SPOKEN = [10, 1]

function plannedMinutes({ times: { startsAt, endsAt } }: LivePage): number | null {
  if (!startsAt || !endsAt) return null
  return Math.round((new Date(endsAt).getTime() - new Date(startsAt).getTime()) / 60_000)
}
