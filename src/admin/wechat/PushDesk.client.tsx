'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import type { Quota } from '#integrations/wechat/push/quota.ts'
import { isUnderWay as isOnItsWay, withDraft } from '#integrations/wechat/push/states.ts'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import { ArticlePicker } from './ArticlePicker.client.tsx'
import { HandSteps } from './HandSteps.client.tsx'
import { PreviewReaders } from './PreviewReaders.client.tsx'
import { PushArticles } from './PushArticles.client.tsx'
import { PushOptions } from './PushOptions.client.tsx'
import { PushStanding } from './PushStanding.client.tsx'
import { Release } from './Release.client.tsx'
import type { PushedArticle, ShownPush, ShownReader } from './shown-push.ts'

const LOOK_AGAIN_MS = 2_000

type Props = {
  push: ShownPush | null
  candidates: PushedArticle[]
  /** What a new push begins with. */
  first: PushedArticle[]
  /** What its account may do by interface; a way out of which nobody knows is tried. */
  isAble: { send: boolean; publish: boolean }
  quotas: { send: Quota; publish: Quota }
  readers: ShownReader[]
  /** Beside every state that a stand-in for WeChat has told. */
  mark: ReactNode
}

/** Composes a push and sends it on; while the worker is at it, the page looks again by itself. */
export function PushDesk({ push, candidates, first, isAble, quotas, readers, mark }: Props) {
  const { t, act, isBusy, error } = useSend()
  const router = useRouter()
  const [articles, setArticles] = useState<PushedArticle[]>(push?.articles ?? first)
  // Kept once, whatever fails after it: pressed again it is the same push.
  const [id, setId] = useState(push?.id)
  const [options, setOptions] = useState({ notify: push?.notify ?? true, comments: push?.comments ?? true })
  const state = push?.state ?? 'composing'
  const isOpen = state === 'composing' || state === 'failed'
  const isUnderWay = isOnItsWay(state)
  const hasDraft = withDraft.some((one) => one === state)
  const way = push?.notify ? 'send' : 'publish'
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isUnderWay, router])

  const save = async () => {
    const kept = await act<{ id: string }>('/wechat-pushes', { id, ...options, articles })
    if (kept) setId(kept.id)
    return kept
  }
  const keep = async () => {
    const kept = await save()
    if (kept && !push) router.push(`/admin/wechat-pushes/${kept.id}`)
  }
  const start = async () => {
    const kept = await save()
    if (kept && (await act('/wechat-pushes/act', { id: kept.id, act: 'push' })) && !push)
      router.push(`/admin/wechat-pushes/${kept.id}`)
  }
  const forget = async () => {
    if (await act('/wechat-pushes/forget', { id: push?.id })) router.push('/admin/wechat-pushes')
  }

  return (
    <>
      {push && (
        <PushStanding
          onAct={(name) => void act('/wechat-pushes/act', { id: push.id, act: name })}
          onResolve={(isPublished, reason) => void act('/wechat-pushes/resolve', { id: push.id, isPublished, reason })}
          isBusy={isBusy}
          mark={mark}
          push={push}
          t={t}
        />
      )}
      {push && hasDraft && <PreviewReaders push={push.id} readers={readers} />}
      {push && hasDraft && !push.handSteps.includes('published') && (
        <Release
          isAble={isAble[way]}
          isBusy={isBusy}
          notify={push.notify}
          onRelease={() => void act('/wechat-pushes/release', { id: push.id })}
          quota={quotas[way]}
          t={t}
        />
      )}
      {push && (hasDraft || state === 'gone' || state === 'published') && (
        <HandSteps
          done={push.handSteps}
          isOut={state === 'published'}
          onTick={(step, isDone) => act('/wechat-pushes/tick', { id: push.id, step, isDone })}
          t={t}
        />
      )}
      <PushArticles articles={articles} isOpen={isOpen} onChange={setArticles} t={t} />
      {isOpen && (
        <ArticlePicker candidates={candidates} chosen={articles} onChoose={(one) => setArticles([...articles, one])} t={t} />
      )}
      <PushOptions
        isAble={isAble[options.notify ? 'send' : 'publish']}
        isOpen={isOpen}
        onChange={setOptions}
        options={options}
        t={t}
      />
      {isOpen && (
        <div className={desk.actions}>
          <Button disabled={isBusy || articles.length === 0} onClick={() => void start()} size="medium" type="button">
            {t({ zh: '推送到草稿箱', en: 'Push to the draft box' })}
          </Button>
          <Button
            buttonStyle="secondary"
            disabled={isBusy || articles.length === 0}
            onClick={() => void keep()}
            size="medium"
            type="button"
          >
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
      )}
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </>
  )
}
