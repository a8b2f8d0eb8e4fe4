'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Choices } from '#integrations/wecom/push/choices.ts'
import { dayOf, instantOf } from '#platform/days.ts'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import { MessageFields } from './MessageFields.client.tsx'
import { type Draft, firstDraft } from './push-draft.ts'
import { RecipientFields } from './RecipientFields.client.tsx'
import type { Candidate, ShownPush } from './shown-push.ts'
import { useAudience } from './use-audience.client.ts'
import css from './wecom.module.css'

type Props = {
  push: ShownPush | null
  candidates: Candidate[]
  choices: Choices
  /** What a new push begins with, `<collection>:<id>`. */
  first: string
  miniAppId: string
  timeZone: string
}

/** Composes a push: what, to whom, how many that are and what they may still get, and when. */
export function PushDesk({ push, candidates, choices, first, miniAppId, timeZone }: Props) {
  const { t, act, isBusy, error } = useSend()
  const router = useRouter()
  const [draft, setDraft] = useState<Draft>(() => firstDraft({ push, first, candidates, miniAppId, timeZone }))
  // Kept once, whatever fails after it: pressed again it is the same push.
  const [id, setId] = useState(push?.id)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const audience = useAudience(draft.kind, draft.criteria, id)

  const save = async () => {
    const { subject, day, time, isScheduled, ...rest } = draft
    const [collection, document] = subject.split(':')
    const at = isScheduled ? instantOf(day, time, timeZone).toISOString() : null
    const kept = await act<{ id: string }>('/wecom-pushes', { id, collection, document, at, ...rest })
    if (kept) setId(kept.id)
    return kept
  }
  const keep = async () => {
    const kept = await save()
    if (kept && !push) router.push(`/admin/wecom-pushes/${kept.id}`)
  }
  const start = async () => {
    const kept = await save()
    if (kept && (await act('/wecom-pushes/act', { id: kept.id, act: 'send' })) && !push)
      router.push(`/admin/wecom-pushes/${kept.id}`)
  }
  const forget = async () => {
    if (await act('/wecom-pushes/forget', { id })) router.push('/admin/wecom-pushes')
  }
  const isReady = draft.subject !== '' && !isBusy

  return (
    <div className={css.desk}>
      <MessageFields candidates={candidates} change={change} draft={draft} t={t} />
      <RecipientFields
        audience={audience}
        candidates={candidates}
        change={change}
        choices={choices}
        draft={draft}
        t={t}
        today={dayOf(new Date(), timeZone)}
      />
      <div className={desk.actions}>
        <Button
          disabled={!isReady || (audience?.open === 0 && !draft.isScheduled)}
          onClick={() => void start()}
          size="medium"
          type="button"
        >
          {draft.isScheduled ? t({ zh: '预约推送', en: 'Schedule' }) : t({ zh: '给同事建任务', en: 'Make the tasks' })}
        </Button>
        <Button buttonStyle="secondary" disabled={!isReady} onClick={() => void keep()} size="medium" type="button">
          {t({ zh: '先保存', en: 'Keep it' })}
        </Button>
        {push && (
          <ConfirmButton
            isDisabled={isBusy}
            label={t({ zh: '删除', en: 'Delete' })}
            onConfirm={() => void forget()}
            question={t({ zh: '删除这次推送？', en: 'Delete this push?' })}
          />
        )}
      </div>
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
