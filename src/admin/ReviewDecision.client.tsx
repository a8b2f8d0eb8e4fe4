'use client'
import { Button, toast, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { findReason, reasonCodes } from '#reviews/reason-codes.ts'
import type { ReviewState } from '#reviews/review-states.ts'
import styles from './desk.module.css'
import { useSend } from './use-send.client.ts'

/** Above a review: show it, return it, or not and why. One press decides. */
export function ReviewDecision() {
  const { id, savedDocumentData } = useDocumentInfo()
  const { user } = useAuth<{ id: string; collection: 'users'; role?: string }>()
  const { i18n } = useTranslation()
  const { act, isBusy, error } = useSend()
  const [code, setCode] = useState('')
  const t = (text: Bilingual) => say(text, i18n.language)
  if (!id || !['administrator', 'moderator'].includes(String(user?.role))) return null
  const state = savedDocumentData?.state as ReviewState
  const decide = async (action: string, reason?: string) => {
    const done = await act('/review-actions', { review: id, action, version: savedDocumentData?.version, code: reason })
    // The whole screen anew: what the form holds of the review is no longer so.
    if (done) window.location.reload()
    else toast.error(t({ zh: '没有保存。', en: 'It was not saved.' }))
  }
  const buttons = decisions.filter(({ from }) => from.includes(state))
  if (buttons.length === 0) return null

  return (
    <div className={styles.decision}>
      {buttons.some(({ needs }) => needs) && (
        <select
          aria-label={t({ zh: '原因', en: 'Reason' })}
          className={styles.compactSelect}
          onChange={(event) => setCode(event.target.value)}
          value={code}
        >
          <option value="">{t({ zh: '选择原因…', en: 'Reason…' })}</option>
          {reasonCodes.map(({ value, label }) => (
            <option key={value} value={value}>
              {t(label)}
            </option>
          ))}
        </select>
      )}
      {buttons.map(({ action, label, needs, isMain }) => (
        <Button
          buttonStyle={isMain ? 'primary' : 'secondary'}
          disabled={isBusy || (needs === 'code' && !code) || (needs === 'editable' && !findReason(code)?.isEditable)}
          key={action}
          onClick={() => void decide(action, needs ? code : undefined)}
          size="medium"
        >
          {t(label)}
        </Button>
      ))}
      {error && <p role="alert">{error}</p>}
    </div>
  )
}

type Choice = {
  action: string
  from: readonly ReviewState[]
  label: Bilingual
  needs?: 'code' | 'editable'
  isMain?: boolean
}

const decisions: readonly Choice[] = [
  { action: 'approve', from: ['pending'], label: { zh: '通过并展示', en: 'Publish' }, isMain: true },
  { action: 'return', from: ['pending'], label: { zh: '退回修改', en: 'Return' }, needs: 'editable' },
  { action: 'reject', from: ['pending'], label: { zh: '不通过', en: 'Reject' }, needs: 'code' },
  { action: 'hide', from: ['published'], label: { zh: '暂时隐藏', en: 'Hide for 7 days' }, needs: 'code' },
  { action: 'restore', from: ['hidden'], label: { zh: '恢复展示', en: 'Show again' }, isMain: true },
  { action: 'reject', from: ['published', 'hidden'], label: { zh: '撤下', en: 'Take down' }, needs: 'code' },
]

/** In place of Payload's own button. */
export function NoSaveButton() {
  return null
}
