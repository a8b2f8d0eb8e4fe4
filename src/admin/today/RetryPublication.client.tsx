'use client'
import { isPlannedCollection } from '#content/plan/plan-item.ts'
import { useSend } from '../use-send.client.ts'
import styles from './Today.module.css'

type Failure = { collection: string; id: string; jobId: string }

/** Tries a failed schedule again at once; what happens shows a moment later. */
export function RetryPublication({ of: { collection, id, jobId } }: { of: Failure }) {
  const { t, act, isBusy, error } = useSend()
  if (!isPlannedCollection(collection)) return null
  return (
    <>
      <button
        className={styles.retry}
        disabled={isBusy}
        onClick={() => void act('/planner/retry', { collection, id, job: jobId })}
        type="button"
      >
        {t({ zh: '现在重试', en: 'Try again now' })}
      </button>
      {error && <span role="alert">{error}</span>}
    </>
  )
}
