import { clock } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { Facts } from '../parts/Facts.tsx'
import { Picture } from '../parts/Picture.tsx'
import { phrased } from '../parts/phrased.tsx'
import { Seal } from '../parts/Seal.tsx'
import type { VideoCard as Card } from '../reading/videos.ts'
import { wordsOf } from '../words/of.ts'
import shared from './card.module.css'
import styles from './VideoCard.module.css'

export function VideoCard({ card, locale, first }: { card: Card; locale: Locale; first?: boolean }) {
  const words = wordsOf(locale)
  return (
    <article className={shared.card} data-subject={`short-videos:${card.id}`}>
      <div className={styles.poster}>
        {card.poster ? (
          <Picture alt="" first={first} picture={card.poster} ratio="9 / 16" sizes="(min-width: 1000px) 240px, 45vw" />
        ) : (
          <span aria-hidden="true" className={styles.blank}>
            <Seal of="short-videos" size="large" />
          </span>
        )}
        {card.seconds ? <span className={styles.duration}>{clock(card.seconds)}</span> : null}
      </div>
      <p className={shared.tag}>
        <Seal of="short-videos" />
        <span>{words.kinds[card.kind] ?? words.types['short-videos']}</span>
      </p>
      <h3 className={shared.title} lang="zh-Hans-CN">
        <a href={inLocale(locale, card.path)}>{phrased(card.title)}</a>
      </h3>
      <Facts className={styles.meta} facts={[card.products ? words.pieces(card.products) : null, card.isAi && words.aiMark]} />
    </article>
  )
}
