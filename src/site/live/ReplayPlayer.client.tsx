'use client'

import { useEffect, useRef, useState } from 'react'
import styles from './ReplayPlayer.module.css'

type Chapter = { title: string; fromSeconds: number; clock: string; label: string }

type Props = { src: string; poster?: string; title: string; subject: string; heading: string; chapters: Chapter[] }

/**
 * The recording of a live with its chapters: each leads to its second, and the one that plays is marked. `#t=<seconds>` opens the page
 * there. Without scripts a chapter opens the recording itself at its second.
 */
export function ReplayPlayer({ src, poster, title, subject, heading, chapters }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  const [current, setCurrent] = useState(-1)

  const go = (seconds: number) => {
    const playing = video.current
    if (!playing) return
    const seek = () => {
      playing.currentTime = seconds
    }
    if (playing.readyState > 0) seek()
    else {
      playing.addEventListener('loadedmetadata', seek, { once: true })
      playing.preload = 'metadata'
      playing.load()
    }
  }

  useEffect(() => {
    const follow = () => {
      const seconds = /^#t=(\d{1,6})$/.exec(location.hash)?.[1]
      if (seconds) go(Number(seconds))
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  const open = (chapter: Chapter) => {
    History.prototype.replaceState.call(history, history.state, '', `#t=${chapter.fromSeconds}`)
    go(chapter.fromSeconds)
    // A browser that does not let it play has its own button for it.
    video.current?.play().catch(() => {})
  }

  return (
    <div className={chapters.length > 0 ? styles.replay : undefined}>
      {/* biome-ignore lint/a11y/useMediaCaption: a recorded live has no captions of its own. */}
      <video
        aria-label={title}
        className={styles.video}
        controls
        data-subject={subject}
        onTimeUpdate={({ currentTarget }) =>
          setCurrent(chapters.findLastIndex(({ fromSeconds }) => fromSeconds <= currentTarget.currentTime))
        }
        playsInline
        poster={poster}
        preload="none"
        ref={video}
        src={src}
        webkit-playsinline="true"
        x5-playsinline="true"
        x5-video-player-type="h5"
      />
      {chapters.length > 0 ? (
        <nav aria-label={heading}>
          <h2 className={styles.heading}>{heading}</h2>
          <ol className={styles.chapters}>
            {chapters.map((chapter, index) => (
              <li key={chapter.fromSeconds}>
                <a
                  aria-current={index === current ? 'step' : undefined}
                  aria-label={`${chapter.title} ${chapter.label}`}
                  href={`${src}#t=${chapter.fromSeconds}`}
                  onClick={(event) => {
                    event.preventDefault()
                    open(chapter)
                  }}
                >
                  <span className={styles.clock}>{chapter.clock}</span>
                  <span lang="zh-Hans-CN">{chapter.title}</span>
                </a>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
    </div>
  )
}
