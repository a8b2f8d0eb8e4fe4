import type { Picture as PictureData } from '../reading/picture.ts'
import styles from './Picture.module.css'
import { worthwhile } from './worthwhile.ts'

/**
 * A picture from the stored sizes; nothing is resized at request time. `ratio` crops around the editor's focal point,
 * without it the picture keeps its own. `first` is for the one picture that is seen first.
 */
export function Picture(props: { picture: PictureData; ratio?: string; sizes: string; first?: boolean; alt?: string }) {
  const { picture, ratio, sizes, first = false, alt } = props
  return (
    <img
      alt={alt ?? picture.alt}
      className={ratio ? styles.cropped : styles.whole}
      decoding={first ? 'sync' : 'async'}
      fetchPriority={first ? 'high' : undefined}
      height={ratio ? undefined : picture.height}
      loading={first ? 'eager' : 'lazy'}
      sizes={sizes}
      src={picture.url}
      srcSet={worthwhile(picture.srcset, sizes) || undefined}
      style={{
        aspectRatio: ratio ?? `${picture.width} / ${picture.height}`,
        objectPosition: picture.focus === MIDDLE ? undefined : picture.focus,
        backgroundColor: picture.colour,
      }}
      width={ratio ? undefined : picture.width}
    />
  )
}

/** Where CSS puts a picture that nobody has moved. */
const MIDDLE = '50% 50%'
