'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'
import desk from '../desk.module.css'

type Props = { isBusy: boolean; onResolve: (isPublished: boolean, reason: string) => void; t: (text: Bilingual) => string }

/** A colleague has looked into WeChat's backend: what happened, and how that was seen. */
export function Resolve({ isBusy, onResolve, t }: Props) {
  const [reason, setReason] = useState('')
  const isWritten = reason.trim().length >= 2
  return (
    <form className={desk.stack} onSubmit={(event) => event.preventDefault()}>
      <label className={desk.field}>
        {t({ zh: '在公众号后台核对到的情况', en: 'What you found in WeChat’s backend' })}
        <input
          maxLength={200}
          onChange={(event) => setReason(event.target.value)}
          placeholder={t({ zh: '例如：发表记录里有，10:32', en: 'Such as: in the list of publications, 10:32' })}
          value={reason}
        />
      </label>
      <div className={desk.actions}>
        <Button disabled={isBusy || !isWritten} onClick={() => onResolve(true, reason)} size="small" type="button">
          {t({ zh: '已经发出', en: 'It is published' })}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={isBusy || !isWritten}
          onClick={() => onResolve(false, reason)}
          size="small"
          type="button"
        >
          {t({ zh: '没有发出', en: 'It is not' })}
        </Button>
      </div>
    </form>
  )
}
