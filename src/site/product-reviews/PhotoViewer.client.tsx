'use client'

import { type MouseEvent, type ReactNode, useRef } from 'react'
import { wantsStillness } from '../look/stillness.client.ts'
import { Icon } from '../parts/Icon.tsx'
import styles from './ReviewEntry.module.css'

type Photo = { url: string; srcset: string; width: number; height: number; alt: string; place: string }
type Props = {
  photos: Photo[]
  words: { title: string; close: string; previous: string; next: string }
  children: ReactNode
}

/**
 * Enlarges photos in a dialog of the browser, which keeps the focus inside, closes by Escape and gives the focus back. A row that
 * snaps is swiped by a finger and moved by the arrow keys.
 */
export function PhotoViewer({ photos, words, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const row = useRef<HTMLUListElement>(null)
  const open = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-photo]')
    // Another tab, another window, a download: as the reader wishes.
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    dialog.current?.showModal()
    row.current?.children[Number(link.dataset.photo)]?.scrollIntoView({ behavior: 'instant', inline: 'start' })
    row.current?.focus()
  }
  const move = (by: 1 | -1) => {
    const width = row.current?.clientWidth ?? 0
    row.current?.scrollBy({ left: by * width, behavior: wantsStillness() ? 'instant' : 'smooth' })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the links inside are what is pressed.
    <div onClick={open}>
      {children}
      <dialog
        aria-label={words.title}
        className={styles.viewer}
        onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') move(1)
          if (event.key === 'ArrowLeft') move(-1)
        }}
        ref={dialog}
      >
        <ul className={styles.row} ref={row} tabIndex={-1}>
          {photos.map((photo) => (
            <li key={photo.url}>
              <img
                alt={photo.alt}
                height={photo.height}
                loading="lazy"
                sizes="100vw"
                src={photo.url}
                srcSet={photo.srcset || undefined}
                width={photo.width}
              />
              <p translate="no">{photo.place}</p>
            </li>
          ))}
        </ul>
        <div className={styles.controls}>
          {photos.length > 1 ? (
            <button onClick={() => move(-1)} type="button">
              <Icon of="earlier" size={16} /> {words.previous}
            </button>
          ) : null}
          <button onClick={() => dialog.current?.close()} type="button">
            {words.close}
          </button>
          {photos.length > 1 ? (
            <button onClick={() => move(1)} type="button">
              {words.next} <Icon of="later" size={16} />
            </button>
          ) : null}
        </div>
      </dialog>
    </div>
  )
}
