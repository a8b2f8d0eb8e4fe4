'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { type PushState, pushStates } from '#integrations/wecom/push/states.ts'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import push from '../wechat/push.module.css'
import type { ShownPush } from './shown-push.ts'

const UNDER_WAY: readonly PushState[] = ['queued', 'making', 'waiting']
const LOOK_AGAIN_MS = 4_000

/** Where a push stands, why, and what can be done about it; while it is under way, the page looks again by itself. */
export function PushStanding({ push: shown }: { push: ShownPush }) {
  const { t, act, isBusy, error } = useSend()
  const router = useRouter()
  const isUnderWay = UNDER_WAY.includes(shown.state)
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isUnderWay, router])
  const press = (name: string) => void act('/wecom-pushes/act', { id: shown.id, act: name })
  const { label } = pushStates.find(({ value }) => value === shown.state)!
  return (
    <section aria-live="polite" className={push.standing} data-state={shown.problem ? 'failed' : shown.state}>
      <p>
        <strong>{t(label)}</strong> · {shown.title} · {shown.changedAt}
      </p>
      {shown.state === 'queued' && shown.scheduled && (
        <p>{t({ zh: `${shown.scheduled} 给同事建任务。`, en: `Tasks are made at ${shown.scheduled}.` })}</p>
      )}
      {shown.problem && <p>{shown.problem}</p>}
      <div className={desk.actions}>
        {shown.state === 'queued' && (
          <Button buttonStyle="secondary" disabled={isBusy} onClick={() => press('stop')} size="small" type="button">
            {t({ zh: '撤回来再改', en: 'Take it back' })}
          </Button>
        )}
        {shown.state === 'waiting' && (
          <>
            <Button disabled={isBusy} onClick={() => press('remind')} size="small" type="button">
              {t({ zh: '提醒没确认的同事', en: 'Remind who has not confirmed' })}
            </Button>
            <ConfirmButton
              isDisabled={isBusy}
              label={t({ zh: '取消没确认的任务', en: 'Call off what is not confirmed' })}
              onConfirm={() => press('call-off')}
              question={t({ zh: '取消后不能恢复，确定？', en: 'It cannot be undone: sure?' })}
            />
          </>
        )}
      </div>
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </section>
  )
}
