'use client'
import { type KeyboardEvent, useState } from 'react'
import { Sheet } from './Sheet.client.tsx'
import styles from './sheets.module.css'
import type { DeskWords } from './use-words.client.ts'
import type { ShownItem } from './wire.ts'

type Props = { photos: ShownItem['photos']; start: number; words: DeskWords; onClose: () => void }

export const addressOf = (filename: string): string => `/api/review-photos/file/${encodeURIComponent(filename)}`

/** A buyer's photos as large as the screen, uncropped; the arrows turn them over. */
export function PhotoZoom({ photos, start, words: { t }, onClose }: Props) {
  const [at, setAt] = useState(start)
  const turn = (by: number) => setAt((before) => (before + by + photos.length) % photos.length)
  const onKey = ({ key, nativeEvent }: KeyboardEvent) => {
    if (key === 'ArrowRight') turn(1)
    if (key === 'ArrowLeft') turn(-1)
    if (key === 'p' || nativeEvent.code === 'KeyP') onClose()
  }
  const photo = photos[at]
  if (!photo) return null
  return (
    <Sheet className={styles.zoom} onClose={onClose} onKey={onKey} title={t({ zh: '买家晒图', en: "A buyer's photos" })}>
      <img alt={t({ zh: `买家晒图 ${at + 1}`, en: `A buyer's photo ${at + 1}` })} src={addressOf(photo.filename)} />
      <p>
        {photos.length > 1 && (
          <button aria-label={t({ zh: '上一张', en: 'Previous' })} onClick={() => turn(-1)} type="button">
            ←
          </button>
        )}
        <span>
          {at + 1} / {photos.length}
        </span>
        {photos.length > 1 && (
          <button aria-label={t({ zh: '下一张', en: 'Next' })} onClick={() => turn(1)} type="button">
            →
          </button>
        )}
        <button onClick={onClose} type="button">
          {t({ zh: '关闭（Esc）', en: 'Close (Esc)' })}
        </button>
      </p>
    </Sheet>
  )
}
