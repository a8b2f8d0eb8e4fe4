import type { LiveState as State } from '#content/live-state.ts'
import { inLocale, type Locale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import type { LivePage } from '../reading/lives.ts'
import { safeHref } from '../safe-href.ts'
import { wordsOf } from '../words/of.ts'
import { ByState } from './ByState.client.tsx'
import { Reserve } from './Reserve.client.tsx'
import styles from './Room.module.css'

/** One thing to do in each state: put it in the calendar, go in, watch again. All are in the page; the clock shows one. */
export function Room({ live, initial, locale }: { live: LivePage; initial: State; locale: Locale }) {
  const words = wordsOf(locale).live
  const subject = `live-streams:${live.id}`
  const room = safeHref(live.roomUrl)
  const replay = safeHref(live.replayUrl)
  const reserve = (href: string, look: string | undefined, text: string) => (
    <Reserve
      className={look}
      href={inLocale(locale, href)}
      reserves={{ path: live.path, title: live.title, startsAt: String(live.times.startsAt) }}
      subject={subject}
    >
      {text}
    </Reserve>
  )
  const enter = (
    <div className={styles.enter}>
      {room ? (
        <a className={buttons.filled} data-of={subject} data-say="open" href={room} rel="noreferrer">
          {words.enter}
        </a>
      ) : null}
      {live.roomReference ? <p className={styles.how}>{words.searchRoom(live.roomReference)}</p> : null}
    </div>
  )
  const again = live.replayFile ? (
    // biome-ignore lint/a11y/useMediaCaption: a recorded live has no captions of its own.
    <video
      aria-label={live.title}
      className={styles.video}
      controls
      data-subject={subject}
      playsInline
      poster={live.cover?.url}
      preload="none"
      src={live.replayFile}
    />
  ) : replay ? (
    <a className={buttons.filled} data-of={subject} data-say="open" href={replay} rel="noreferrer">
      {words.watchReplay}
    </a>
  ) : null
  return (
    <ByState
      initial={initial}
      shown={{
        upcoming: (
          <>
            <p className={styles.reserve}>
              {live.canRemind ? reserve(`${live.path}/remind`, buttons.filled, words.remindInWechat) : null}
              {reserve(`${live.path}.ics`, buttons.outlined, words.remind)}
            </p>
            {live.roomReference ? <p className={styles.how}>{words.searchRoom(live.roomReference)}</p> : null}
          </>
        ),
        live: enter,
        ended: <p className={styles.how}>{words.waiting}</p>,
        replay: again,
        cancelled: <p className={styles.how}>{words.cancelledText}</p>,
      }}
      times={live.times}
    />
  )
}
