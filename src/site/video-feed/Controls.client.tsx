'use client'

import type { Locale } from '../locale.ts'
import { Icon, type IconName } from '../parts/Icon.tsx'
import { videoFeedWords } from '../words/video-feed.ts'
import styles from './Controls.module.css'

type Props = { id: string; products: number; isPlayedHere: boolean; hasCaptions: boolean; locale: Locale }

/**
 * What can be done with a clip of the feed; nothing of it shows without scripts. `data-do` is what the script hears. A component of the
 * browser only so that the page does not carry it twice.
 */
export function Controls({ id, products, isPlayedHere, hasCaptions, locale }: Props) {
  const words = videoFeedWords(locale)
  return (
    <div className={styles.controls}>
      {products > 0 ? <Control icon="products" of="products" word={words.products(products)} /> : null}
      <button className={styles.control} data-do="share" data-of={`short-videos:${id}`} data-say="share" type="button">
        <Icon of="share" size={24} />
        <span>{words.share}</span>
      </button>
      {isPlayedHere ? (
        <>
          {hasCaptions ? <Control icon="captions" isSwitch of="captions" word={words.captions} /> : null}
          <button aria-pressed="false" className={styles.control} data-do="sound" type="button">
            <span className={styles.on}>
              <Icon of="sound" size={24} />
            </span>
            <span className={styles.off}>
              <Icon of="muted" size={24} />
            </span>
            <span>{words.sound}</span>
          </button>
          <button className={styles.control} data-do="play" type="button">
            <span className={styles.playing}>
              <Icon of="pause" size={24} />
              <span>{words.pause}</span>
            </span>
            <span className={styles.paused}>
              <Icon of="play" size={24} />
              <span>{words.play}</span>
            </span>
            <span className={styles.ended}>
              <Icon of="again" size={24} />
              <span>{words.again}</span>
            </span>
          </button>
        </>
      ) : null}
      <span className={styles.steps}>
        <Control icon="previous" of="previous" word={words.previous} />
        <Control icon="next" of="next" word={words.next} />
      </span>
    </div>
  )
}

function Control({ icon, of, word, isSwitch }: { icon: IconName; of: string; word: string; isSwitch?: boolean }) {
  return (
    <button aria-pressed={isSwitch ? 'false' : undefined} className={styles.control} data-do={of} type="button">
      <Icon of={icon} size={24} />
      <span>{word}</span>
    </button>
  )
}
