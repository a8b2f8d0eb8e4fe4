'use client'
import { useSend } from '../use-send.client.ts'
import styles from './outdated.module.css'

/** Takes a line off the list because it may stay, or puts it on again; what it says then is looked for every day all the same. */
export function DismissButton({ lineKey, isDismissed }: { lineKey: string; isDismissed: boolean }) {
  const { t, act, isBusy, error } = useSend()
  return (
    <>
      <button
        className={styles.button}
        disabled={isBusy}
        onClick={() => void act('/outdated/dismiss', { key: lineKey, isDismissed: !isDismissed })}
        type="button"
      >
        {isDismissed ? t({ zh: '放回列表', en: 'Put it back' }) : t({ zh: '不用改', en: 'It may stay' })}
      </button>
      {error && <span role="alert">{error}</span>}
    </>
  )
}

export function LookButton({ collection, id }: { collection: string; id: string }) {
  const { t, act, isBusy, error } = useSend()
  return (
    <>
      <button
        className={styles.button}
        disabled={isBusy}
        onClick={() => void act('/outdated/look', { collection, id })}
        type="button"
      >
        {isBusy ? t({ zh: '检查中…', en: 'Looking…' }) : t({ zh: '改好了，重新检查', en: 'Mended: look again' })}
      </button>
      {error && <span role="alert">{error}</span>}
    </>
  )
}
