import { inLocale } from '../locale.ts'
import type { Reader } from '../reading/reader.ts'
import type { VideoCard as Card, VideoPage } from '../reading/videos.ts'
import { wordsOf } from '../words/of.ts'
import { videoFeedWords } from '../words/video-feed.ts'
import styles from './Feed.module.css'
import { Icon } from './Icon.tsx'
import { NextClips } from './NextClips.tsx'
import { Slide } from './Slide.tsx'
import { StartFeed } from './StartFeed.client.tsx'
import './frame.css'

/**
 * The clip of the address, and the ways to the next ones. With scripts it becomes a feed that fills the window; a preview stays one
 * clip, because the feed leads on to what is published.
 */
export function Feed({ reader, item, next }: { reader: Reader; item: VideoPage; next: Card[] }) {
  const { locale } = reader
  const words = videoFeedWords(locale)
  const list = inLocale(locale, '/videos')
  return (
    <>
      {reader.colleague ? null : <script dangerouslySetInnerHTML={{ __html: BEFORE_PAINT }} />}
      <div className={styles.bar}>
        <a className={styles.back} data-back="" href={list}>
          <Icon of="back" />
          <span>{wordsOf(locale).nav.videos}</span>
        </a>
        <p className={styles.keys}>
          <span>{words.keysText}</span>
          <button aria-pressed="true" data-do="keys" type="button">
            {words.keys}
          </button>
        </p>
      </div>
      <div className={styles.scroller} data-scroller="">
        <div aria-label={words.label} className={styles.feed} data-feed="" role="feed">
          <Slide item={item} reader={reader} />
        </div>
        <div className={styles.end} data-end="" hidden>
          <p>{words.watched}</p>
          <a data-back="" href={list}>
            {words.toList}
          </a>
        </div>
        <div className={styles.end} data-failed="" hidden role="alert">
          <p>{words.failed}</p>
          <button data-do="retry" type="button">
            {words.retry}
          </button>
        </div>
      </div>
      <p
        className={styles.said}
        data-copied={words.copied}
        data-in-wechat={words.inWechat}
        data-not-copied={words.notCopied}
        role="status"
      />
      <dialog aria-label={wordsOf(locale).video.products} className={styles.sheet} data-sheet="">
        <form className={styles.close} method="dialog">
          <button type="submit">
            <Icon of="close" />
            <span className={styles.unseen}>{words.close}</span>
          </button>
        </form>
      </dialog>
      <NextClips locale={locale} next={next} />
      {reader.colleague ? null : <StartFeed />}
    </>
  )
}

/** Said before anything is painted, so that nothing moves when the script takes over. */
const BEFORE_PAINT = "document.documentElement.dataset.feed=''"
