import { clock } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { Sheet } from '../parts/Sheet.tsx'
import type { VideoCard } from '../reading/videos.ts'
import { wordsOf } from '../words/of.ts'
import { videoFeedWords } from '../words/video-feed.ts'
import styles from './NextClips.module.css'

/** The ways on from a clip, as lines: a reader with scripts never sees them, and the feed only needs their addresses. */
export function NextClips({ next, locale }: { next: VideoCard[]; locale: Locale }) {
  const words = wordsOf(locale)
  if (next.length === 0) return null
  return (
    <Sheet margin={{ seal: 'short-videos', label: words.nav.videos }} title={videoFeedWords(locale).more}>
      <ol className={styles.next} data-next="">
        {next.map((card) => (
          <li data-subject={`short-videos:${card.id}`} key={card.id}>
            <a href={inLocale(locale, card.path)} lang="zh-Hans-CN">
              {card.title}
            </a>
            {card.seconds ? <span>{clock(card.seconds)}</span> : null}
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
