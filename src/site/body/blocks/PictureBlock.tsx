import { Picture } from '../../parts/Picture.tsx'
import { toPicture } from '../../reading/picture.ts'
import type { BlockProps } from '../Body.tsx'
import styles from './blocks.module.css'

export function PictureBlock({ fields }: BlockProps) {
  const picture = toPicture(fields.media)
  if (!picture) return null
  const caption = [typeof fields.caption === 'string' && fields.caption ? fields.caption : picture.caption, picture.credit]
    .filter(Boolean)
    .join(' / ')
  return (
    <figure>
      <Picture picture={picture} sizes="(min-width: 1000px) 680px, 100vw" />
      {caption ? <figcaption className={styles.caption}>{caption}</figcaption> : null}
    </figure>
  )
}
