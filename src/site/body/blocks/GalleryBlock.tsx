import { Picture } from '../../parts/Picture.tsx'
import { toPicture } from '../../reading/picture.ts'
import { wordsOf } from '../../words/of.ts'
import type { BlockProps } from '../Body.tsx'
import styles from './blocks.module.css'

/** Pictures in a row that one swipes, each in its own proportions. */
export function GalleryBlock({ fields, locale }: BlockProps) {
  const pictures = (Array.isArray(fields.media) ? fields.media : []).map(toPicture).filter((picture) => picture !== null)
  if (pictures.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a row that scrolls is reached by keyboard only when it can be focused.
    <ul aria-label={wordsOf(locale).pictures(pictures.length)} className={styles.gallery} data-gallery tabIndex={0}>
      {pictures.map((picture) => (
        <li key={picture.url} style={{ flexBasis: `calc(${picture.width / picture.height} * 17rem)` }}>
          <figure>
            <Picture picture={picture} sizes="(min-width: 1000px) 420px, 80vw" />
            {picture.caption ? <figcaption className={styles.caption}>{picture.caption}</figcaption> : null}
          </figure>
        </li>
      ))}
    </ul>
  )
}
