'use client'
import { Button, toast, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { rejectionReasons } from '#reviews/review-states.ts'
import styles from './desk.module.css'

/** Above a review: show it, or not and why. One press decides and saves. */
export function ReviewDecision() {
  const { id, savedDocumentData } = useDocumentInfo()
  const { user } = useAuth<{ id: string; collection: 'users'; role?: string }>()
  const { i18n } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const [reason, setReason] = useState('')
  const t = (text: Bilingual) => say(text, i18n.language)
  if (!id || !['administrator', 'moderator'].includes(String(user?.role))) return null
  const state = savedDocumentData?.state

  const decide = async (decision: { state: string; rejectionReason?: string }) => {
    setBusy(true)
    const response = await fetch(`/api/reviews/${id}?depth=0`, {
      method: 'PATCH',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(decision),
    }).catch(() => null)
    setBusy(false)
    if (!response?.ok) return void toast.error(t({ zh: '没有保存，请重试。', en: 'It was not saved: try again.' }))
    // The whole screen anew: what the form holds of the review is no longer so.
    window.location.reload()
  }

  return (
    <div className={styles.decision}>
      {state !== 'published' && (
        <Button buttonStyle="primary" disabled={isBusy} onClick={() => void decide({ state: 'published' })} size="medium">
          {t({ zh: '通过并展示', en: 'Publish' })}
        </Button>
      )}
      {state !== 'rejected' && (
        <>
          <select
            aria-label={t({ zh: '未通过原因', en: 'Reason' })}
            className={styles.compactSelect}
            onChange={(event) => setReason(event.target.value)}
            value={reason}
          >
            <option value="">{t({ zh: '选择原因…', en: 'Reason…' })}</option>
            {rejectionReasons.map(({ value, label }) => (
              <option key={value} value={value}>
                {t(label)}
              </option>
            ))}
          </select>
          <Button
            buttonStyle="secondary"
            disabled={isBusy || !reason}
            onClick={() => void decide({ state: 'rejected', rejectionReason: reason })}
            size="medium"
          >
            {state === 'published' ? t({ zh: '撤下', en: 'Take down' }) : t({ zh: '不通过', en: 'Reject' })}
          </Button>
        </>
      )}
    </div>
  )
}

/** In place of Payload's own button. */
export function NoSaveButton() {
  return null
}
