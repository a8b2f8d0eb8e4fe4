import type { LiveState as State } from '#content/live-state.ts'
import { clock, moment } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import { Seal } from '../parts/Seal.tsx'
import type { LivePage } from '../reading/lives.ts'
import { safeHref } from '../safe-href.ts'
import { liveRoomWords } from '../words/live-room.ts'
import { wordsOf } from '../words/of.ts'
import { ByState } from './ByState.client.tsx'
import { ReplayPlayer } from './ReplayPlayer.client.tsx'
import { Reserve } from './Reserve.client.tsx'
import styles from './Room.module.css'

type Props = { live: LivePage; initial: State; locale: Locale }

/** What can be done in each state, and what comes next: all of it is in the page, and the clock shows one. */
export function Room({ live, initial, locale }: Props) {
  const words = wordsOf(locale).live
  const own = liveRoomWords(locale)
  const room = safeHref(live.roomUrl)
  const schedule = (
    <a className={buttons.outlined} href={inLocale(locale, '/live')}>
      {own.schedulePage}
    </a>
  )
  return (
    <ByState
      initial={initial}
      path={live.path}
      shown={{
        upcoming: (
          <div className={styles.room}>
            <Reservations live={live} locale={locale} />
            <p className={styles.how}>{own.opens}</p>
            {live.roomReference ? <p className={styles.how}>{words.searchRoom(live.roomReference)}</p> : null}
          </div>
        ),
        live: (
          <div className={styles.room}>
            {room ? (
              <a className={buttons.filled} data-of={`live-streams:${live.id}`} data-say="open" href={room} rel="noreferrer">
                {words.enter}
              </a>
            ) : null}
            {live.roomReference ? <p className={styles.how}>{words.searchRoom(live.roomReference)}</p> : null}
            {room || live.roomReference ? null : <p className={styles.how}>{own.noRoom}</p>}
          </div>
        ),
        ended: (
          <div className={styles.room}>
            <p className={styles.how}>
              {ending(live, locale)} {words.waiting}
            </p>
            <p className={styles.how}>{own.replayComes}</p>
            {schedule}
          </div>
        ),
        replay: <Replay live={live} locale={locale} />,
        cancelled: (
          <div className={styles.room}>
            <p className={styles.how}>{words.cancelledText}</p>
            {schedule}
          </div>
        ),
      }}
      times={live.times}
    />
  )
}

function Reservations({ live, locale }: Omit<Props, 'initial'>) {
  const words = wordsOf(locale).live
  const { filled, outlined } = buttons
  const reserve = (way: { path: string; look?: string; text: string; done: string }) => (
    <Reserve
      className={way.look}
      done={way.done}
      href={inLocale(locale, way.path)}
      reservedClassName={outlined}
      reserves={{ path: live.path, title: live.title, startsAt: String(live.times.startsAt) }}
      seal={<Seal of="live-streams" />}
      subject={`live-streams:${live.id}`}
    >
      {way.text}
    </Reserve>
  )
  const { remind, remindInWechat } = words
  return (
    <p className={styles.reserve}>
      {live.canRemind ? reserve({ path: `${live.path}/remind`, look: filled, text: remindInWechat, done: remindInWechat }) : null}
      {reserve({
        path: `${live.path}.ics`,
        look: live.canRemind ? outlined : filled,
        text: remind,
        done: liveRoomWords(locale).reserved,
      })}
    </p>
  )
}

/** The recording, here or elsewhere; a page that was made before there was one leads to itself as it is now. */
function Replay({ live, locale }: Omit<Props, 'initial'>) {
  const words = wordsOf(locale).live
  const own = liveRoomWords(locale)
  const elsewhere = safeHref(live.replayUrl)
  if (live.replayFile)
    return (
      <ReplayPlayer
        chapters={live.chapters.map(({ title, fromSeconds }) => ({
          title,
          fromSeconds,
          clock: clock(fromSeconds),
          label: own.beginsAt(clock(fromSeconds)),
        }))}
        heading={own.chapters}
        poster={live.cover?.url}
        src={live.replayFile}
        subject={`live-streams:${live.id}`}
        title={live.title}
      />
    )
  if (elsewhere)
    return (
      <a className={buttons.filled} data-of={`live-streams:${live.id}`} data-say="open" href={elsewhere} rel="noreferrer">
        {words.watchReplay}
      </a>
    )
  return (
    <a className={buttons.filled} href={inLocale(locale, live.path)}>
      {own.replayIsUp}
    </a>
  )
}

/** That a live is over, and whether that was before it was meant to be. */
function ending({ times, endsAtMs }: LivePage, locale: Locale): string {
  const own = liveRoomWords(locale)
  if (endsAtMs === null) return ''
  const planned = times.endsAt ? new Date(times.endsAt).getTime() : endsAtMs
  const at = moment(new Date(endsAtMs), locale)
  return planned - endsAtMs >= EARLY_MS ? own.endedEarly(at) : own.endedAt(at)
}

const EARLY_MS = 5 * 60_000
