import type { CSSProperties } from 'react'
import type { Locale } from '../locale.ts'
import type { VideoPage } from '../reading/videos.ts'
import { safeHref } from '../safe-href.ts'
import { wordsOf } from '../words/of.ts'
import buttons from './Button.module.css'
import { Picture } from './Picture.tsx'
import styles from './Player.module.css'

/** A clip that plays here, poster first; or the way to one that plays in 视频号, where the tap is what counts. */
export function Player({ video, locale, first }: { video: VideoPage; locale: Locale; first?: boolean }) {
  if (video.isChannels) return <ChannelsVideo first={first} locale={locale} video={video} />
  const words = wordsOf(locale).video
  if (!video.fileUrl) return <p className={styles.missing}>{words.missing}</p>
  return (
    // biome-ignore lint/a11y/useMediaCaption: captions are added whenever an editor has written them.
    <video
      aria-label={video.title}
      className={styles.video}
      controls
      data-subject={`short-videos:${video.id}`}
      playsInline
      poster={video.poster?.url}
      preload="none"
      src={video.fileUrl}
      style={{ '--shape': shapeOf(video) } as CSSProperties}
      // WeChat's browsers play in the page only when they are told so in their own words.
      webkit-playsinline="true"
      x5-playsinline="true"
      x5-video-player-type="h5"
    >
      {video.captions ? <track default kind="captions" label={words.captions} src={`${video.path}.vtt`} srcLang="zh" /> : null}
    </video>
  )
}

/** The room of the clip, width by height, kept before anything of it is there. */
const shapeOf = ({ poster }: VideoPage): number => (poster ? poster.width / poster.height : 9 / 16)

function ChannelsVideo({ video, locale, first }: { video: VideoPage; locale: Locale; first?: boolean }) {
  const words = wordsOf(locale).video
  const reference = video.channelsRef ?? ''
  const href = safeHref(reference)
  return (
    <div className={styles.channels}>
      {video.poster ? (
        <Picture first={first} picture={video.poster} ratio="9 / 16" sizes="(min-width: 1000px) 420px, 100vw" />
      ) : null}
      {href ? (
        <a className={buttons.filled} data-of={`short-videos:${video.id}`} data-say="open" href={href} rel="noreferrer">
          {words.openChannels}
        </a>
      ) : (
        <details data-of={`short-videos:${video.id}`} data-say="open">
          <summary className={buttons.filled}>{words.openChannels}</summary>
          <p className={styles.how}>{words.channelsSearch(video.title)}</p>
          <p className={styles.reference} translate="no">
            {reference}
          </p>
        </details>
      )}
    </div>
  )
}
