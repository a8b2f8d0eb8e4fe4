import { liveState } from '#content/live-state.ts'
import { dateBlock } from '../formats.ts'
import { LiveState } from '../live/LiveState.client.tsx'
import { inLocale, type Locale } from '../locale.ts'
import { Picture } from '../parts/Picture.tsx'
import { phrased } from '../parts/phrased.tsx'
import { Seal } from '../parts/Seal.tsx'
import type { LiveCard as Card } from '../reading/lives.ts'
import { wordsOf } from '../words/of.ts'
import shared from './card.module.css'
import styles from './LiveCard.module.css'

export function LiveCard({ card, locale, first }: { card: Card; locale: Locale; first?: boolean }) {
  const words = wordsOf(locale)
  const date = dateBlock(card.times.startsAt ?? new Date(), locale)
  return (
    <article className={shared.card} data-subject={`live-streams:${card.id}`}>
      <div className={styles.picture}>
        {card.cover ? (
          <Picture alt="" first={first} picture={card.cover} ratio="16 / 9" sizes="(min-width: 1000px) 480px, 100vw" />
        ) : (
          <span aria-hidden="true" className={styles.blank}>
            <Seal of="live-streams" size="large" />
          </span>
        )}
        <span className={styles.state}>
          <LiveState initial={liveState(card.times, new Date())} times={card.times} words={words.live.states} />
        </span>
      </div>
      <div className={styles.words}>
        <p className={styles.date}>
          <span className={styles.figure}>{date.day}</span>
          <time className={styles.month} dateTime={card.times.startsAt ? new Date(card.times.startsAt).toISOString() : undefined}>
            <span>{date.month}</span>
            <span>{date.time}</span>
          </time>
        </p>
        <div className={styles.text}>
          <p className={shared.tag}>
            <Seal of="live-streams" />
            {card.host ? <span>{words.live.host(card.host)}</span> : <span>{words.types['live-streams']}</span>}
          </p>
          <h3 className={shared.title} lang="zh-Hans-CN">
            <a href={inLocale(locale, card.path)}>{phrased(card.title)}</a>
          </h3>
          {card.products ? <p className={styles.meta}>{words.pieces(card.products)}</p> : null}
        </div>
      </div>
    </article>
  )
}
