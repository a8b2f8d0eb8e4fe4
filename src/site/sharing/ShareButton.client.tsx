'use client'

import { useEffect, useState } from 'react'
import buttons from '../parts/Button.module.css'
import styles from './ShareButton.module.css'

type Words = { share: string; shared: string; notShared: string }

/** Passes a page on with what the device offers for it, else copies its address. There is none before scripts run, but its room is kept. */
export function ShareButton({ words }: { words: Words }) {
  const [isReady, setReady] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => setReady(true), [])
  const share = async () => {
    const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href
    try {
      if (navigator.share) return await navigator.share({ title: document.title, url })
      await navigator.clipboard.writeText(url)
      setSaid(words.shared)
    } catch (error) {
      // Who closes the sheet of the device has decided so.
      if ((error as Error).name !== 'AbortError') setSaid(words.notShared)
    }
  }
  return (
    <p className={styles.share}>
      {isReady ? (
        <button className={buttons.outlined} onClick={share} type="button">
          {words.share}
        </button>
      ) : null}
      <span role="status">{said}</span>
    </p>
  )
}
