import type { LiveState as State } from '#content/live-state.ts'
import { inLocale, type Locale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import { Seal } from '../parts/Seal.tsx'
import type { LiveCard } from '../reading/lives.ts'
import { safeHref } from '../safe-href.ts'
import { liveRoomWords } from '../words/live-room.ts'
import { wordsOf } from '../words/of.ts'
import { ByState } from './ByState.client.tsx'
import { Reserve } from './Reserve.client.tsx'

/** The one button of a live in a schedule: 预约, 进入 or 看回放. Nothing when there is nothing to do. */
export function LiveAct({ live, initial, locale }: { live: LiveCard; initial: State; locale: Locale }) {
  const words = wordsOf(locale).live
  const subject = `live-streams:${live.id}`
  const room = safeHref(live.roomUrl)
  const page = inLocale(locale, live.path)
  const reserve = live.times.startsAt ? (
    <Reserve
      className={buttons.outlined}
      done={liveRoomWords(locale).reserved}
      href={inLocale(locale, `${live.path}.ics`)}
      reserves={{ path: live.path, title: live.title, startsAt: String(live.times.startsAt) }}
      seal={<Seal of="live-streams" />}
      subject={subject}
    >
      {words.remind}
    </Reserve>
  ) : null
  const enter = room ? (
    <a className={buttons.filled} data-of={subject} data-say="open" href={room} rel="noreferrer">
      {words.enter}
    </a>
  ) : (
    <a className={buttons.filled} href={page}>
      {words.enter}
    </a>
  )
  const again = (
    <a className={buttons.outlined} href={page}>
      {words.watchReplay}
    </a>
  )
  return (
    <ByState
      everyMs={5_000}
      initial={initial}
      path={live.path}
      shown={{ upcoming: reserve, live: enter, ended: null, replay: again, cancelled: null }}
      times={live.times}
    />
  )
}
