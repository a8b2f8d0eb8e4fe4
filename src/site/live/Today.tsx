import { liveState } from '#content/live-state.ts'
import { moment } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { Icon } from '../parts/Icon.tsx'
import { Seal } from '../parts/Seal.tsx'
import type { listLives } from '../reading/lives.ts'
import { wordsOf } from '../words/of.ts'
import { LiveState } from './LiveState.client.tsx'
import styles from './Today.module.css'

/** 今日: always in the same place, what is live now or next, else the last replay. */
export function Today({ lives, locale }: { lives: Awaited<ReturnType<typeof listLives>>; locale: Locale }) {
  const words = wordsOf(locale)
  const now = new Date()
  const isOn = lives.ahead.find((live) => liveState(live.times, now) === 'live')
  const shown = isOn ?? lives.ahead[0] ?? lives.past[0]
  return (
    <section aria-label={words.home.today} className={styles.today}>
      <div className={styles.inside}>
        <span className={styles.label}>{words.home.today}</span>
        {shown ? (
          <a className={styles.live} data-subject={`live-streams:${shown.id}`} href={inLocale(locale, shown.path)}>
            <Seal of="live-streams" />
            <span className={styles.words}>
              <span className={styles.line}>
                <LiveState initial={liveState(shown.times, now)} times={shown.times} words={words.live.states} />
                {shown.times.startsAt ? (
                  <time dateTime={new Date(shown.times.startsAt).toISOString()}>{moment(shown.times.startsAt, locale)}</time>
                ) : null}
              </span>
              <span className={styles.title} lang="zh-Hans-CN">
                {shown.title}
              </span>
            </span>
            <Icon of="later" />
          </a>
        ) : (
          <p className={styles.none}>{words.home.nothingLive}</p>
        )}
      </div>
    </section>
  )
}
