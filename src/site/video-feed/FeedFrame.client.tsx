'use client'

import type { ReactNode } from 'react'
import { inLocale, type Locale } from '../locale.ts'
import { Icon } from '../parts/Icon.tsx'
import { videoFeedWords } from '../words/video-feed.ts'
import styles from './Feed.module.css'

/** What stands around the clips: the way back above, the end and a lost line below, the sheet of products. */
export function FeedFrame({
  locale,
  back,
  products,
  children,
}: {
  locale: Locale
  back: string
  products: string
  children: ReactNode
}) {
  const words = videoFeedWords(locale)
  const list = inLocale(locale, '/videos')
  return (
    <>
      <div className={styles.bar}>
        <a className={styles.back} data-back="" href={list}>
          <Icon of="back" size={24} />
          <span>{back}</span>
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
          {children}
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
      <dialog aria-label={products} className={styles.sheet} data-sheet="">
        <form className={styles.close} method="dialog">
          <button type="submit">
            <Icon of="close" size={24} />
            <span data-unseen="">{words.close}</span>
          </button>
        </form>
      </dialog>
    </>
  )
}
