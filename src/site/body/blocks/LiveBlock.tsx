import { liveState } from '#content/live-state.ts'
import type { LiveStream } from '#generated/payload-types.ts'
import { moment } from '../../formats.ts'
import { LiveState } from '../../live/LiveState.client.tsx'
import { inLocale } from '../../locale.ts'
import { Seal } from '../../parts/Seal.tsx'
import { toLiveCard } from '../../reading/lives.ts'
import { documents } from '../../reading/relations.ts'
import { wordsOf } from '../../words/of.ts'
import type { BlockProps } from '../Body.tsx'
import styles from './blocks.module.css'

export function LiveBlock({ fields, locale }: BlockProps) {
  const document = documents(fields.live as LiveStream)[0]
  if (document?._status !== 'published') return null
  const live = toLiveCard(document)
  const words = wordsOf(locale).live
  return (
    <aside className={styles.live} data-subject={`live-streams:${live.id}`}>
      <Seal of="live-streams" size="large" />
      <div>
        <p className={styles.small}>
          <LiveState initial={liveState(live.times, new Date())} times={live.times} words={words.states} />{' '}
          {live.times.startsAt ? moment(live.times.startsAt, locale) : null}
        </p>
        <p>
          <a href={inLocale(locale, live.path)}>{live.title}</a>
        </p>
        {live.host ? <p className={styles.small}>{words.host(live.host)}</p> : null}
      </div>
    </aside>
  )
}
