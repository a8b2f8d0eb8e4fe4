import styles from './PhotoField.module.css'

/** A few small photos in a row. */
export function Thumbs({ photos, alt }: { photos: readonly string[]; alt: string }) {
  if (photos.length === 0) return null
  return (
    <ul className={styles.photos}>
      {photos.map((photo, index) => (
        <li key={index}>
          <img alt={`${alt} ${index + 1}`} height={96} src={photo} width={96} />
        </li>
      ))}
    </ul>
  )
}
