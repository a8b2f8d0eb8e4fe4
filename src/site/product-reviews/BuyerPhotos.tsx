import type { Locale } from '../locale.ts'
import { Picture } from '../parts/Picture.tsx'
import type { Picture as Photo } from '../reading/picture.ts'
import { reviewWords } from '../words/reviews.ts'
import { PhotoViewer } from './PhotoViewer.client.tsx'
import styles from './ReviewEntry.module.css'

/** The photos of one review; each is a link to itself, which the viewer opens in place once scripts are there. */
export function BuyerPhotos({ photos, locale, isLarge = false }: { photos: Photo[]; locale: Locale; isLarge?: boolean }) {
  if (photos.length === 0) return null
  const words = reviewWords(locale)
  const { at, ...labels } = words.viewer
  return (
    <PhotoViewer
      photos={photos.map(({ alt, share, srcset }, index) => ({
        alt,
        url: share.url,
        width: share.width,
        height: share.height,
        srcset,
        place: at(index + 1, photos.length),
      }))}
      words={labels}
    >
      <ul aria-label={words.photos(photos.length)} className={isLarge ? styles.large : styles.photos}>
        {photos.map((photo, index) => (
          <li key={photo.url}>
            <a aria-label={`${photo.alt}，${words.openPhoto(index + 1)}`} data-photo={index} href={photo.share.url}>
              <Picture
                picture={photo}
                ratio={isLarge ? undefined : '1 / 1'}
                sizes={isLarge ? '(min-width: 700px) 340px, 100vw' : '120px'}
              />
            </a>
          </li>
        ))}
      </ul>
    </PhotoViewer>
  )
}
