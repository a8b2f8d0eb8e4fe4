import type { Reader } from '../reading/reader.ts'
import type { VideoCard as Card, VideoPage } from '../reading/videos.ts'
import { wordsOf } from '../words/of.ts'
import { FeedFrame } from './FeedFrame.client.tsx'
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
  const words = wordsOf(locale)
  return (
    <>
      {reader.colleague ? null : <script dangerouslySetInnerHTML={{ __html: BEFORE_PAINT }} />}
      <FeedFrame back={words.nav.videos} locale={locale} products={words.video.products}>
        <Slide item={item} reader={reader} />
      </FeedFrame>
      <NextClips locale={locale} next={next} />
      {reader.colleague ? null : <StartFeed />}
    </>
  )
}

/** Said before anything is painted, so that nothing moves when the script takes over. */
const BEFORE_PAINT = "document.documentElement.dataset.feed=''"
