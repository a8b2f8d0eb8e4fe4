import type { ShortVideo } from '#generated/payload-types.ts'
import { inLocale } from '../../locale.ts'
import { Player } from '../../parts/Player.tsx'
import { Seal } from '../../parts/Seal.tsx'
import { documents } from '../../reading/relations.ts'
import { toVideoPage } from '../../reading/videos.ts'
import type { BlockProps } from '../Body.tsx'
import styles from './blocks.module.css'

export function VideoBlock({ fields, locale }: BlockProps) {
  const document = documents(fields.video as ShortVideo)[0]
  if (document?._status !== 'published') return null
  const video = toVideoPage(document)
  return (
    <figure className={styles.video}>
      <Player locale={locale} video={video} />
      <figcaption className={styles.source}>
        <Seal of="short-videos" />
        <a href={inLocale(locale, video.path)}>{video.title}</a>
      </figcaption>
    </figure>
  )
}
