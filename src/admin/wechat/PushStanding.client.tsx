'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { type PushAct, pushActs, pushStates } from '#integrations/wechat/push/states.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { PublishedAt } from './PublishedAt.tsx'
import css from './push.module.css'
import { Resolve } from './Resolve.client.tsx'
import type { ShownPush } from './shown-push.ts'

type Props = {
  push: ShownPush
  mark: ReactNode
  isBusy: boolean
  onAct: (act: PushAct) => void
  onResolve: (isPublished: boolean, reason: string) => void
  t: (text: Bilingual) => string
}

/** Where the push stands, why, and what can be done about it. */
export function PushStanding({ push, mark, isBusy, onAct, onResolve, t }: Props) {
  const may = (act: PushAct) => (pushActs[act].from as readonly string[]).includes(push.state)
  const { label } = pushStates.find(({ value }) => value === push.state)!
  return (
    <section aria-live="polite" className={css.standing} data-state={push.state}>
      <p>
        <strong>{t(label)}</strong>
        {push.state !== 'composing' && mark} · {push.changedAt}
      </p>
      {push.problem && <p>{push.problem}</p>}
      {hints[push.state] && !push.problem && <p>{t(hints[push.state]!)}</p>}
      {push.resolved && <p className={desk.hint}>{push.resolved}</p>}
      <PublishedAt push={push} t={t} />
      <div className={desk.actions}>
        {may('recall') && (
          <Button disabled={isBusy} onClick={() => onAct('recall')} size="medium" type="button">
            {t({ zh: '撤回，先不发', en: 'Take it back' })}
          </Button>
        )}
        {may('update') && (
          <Button buttonStyle="secondary" disabled={isBusy} onClick={() => onAct('update')} size="small" type="button">
            {t({ zh: '把改动更新到草稿', en: 'Bring the draft up to date' })}
          </Button>
        )}
        {may('ask') && (
          <Button disabled={isBusy} onClick={() => onAct('ask')} size="small" type="button">
            {t({ zh: '再查一次草稿箱', en: 'Look into the draft box again' })}
          </Button>
        )}
        {may('look') && (
          <Button buttonStyle="secondary" disabled={isBusy} onClick={() => onAct('look')} size="small" type="button">
            {t({ zh: '再向微信查一次', en: 'Ask WeChat again' })}
          </Button>
        )}
        {may('again') && (
          <ConfirmButton
            isDisabled={isBusy}
            label={t({ zh: '重新推送', en: 'Push again' })}
            onConfirm={() => onAct('again')}
            question={t({ zh: '确认草稿箱里没有？', en: 'Sure that there is no draft?' })}
          />
        )}
        {may('discard') && (
          <ConfirmButton
            isDisabled={isBusy}
            label={t({ zh: '从草稿箱删除', en: 'Delete the draft' })}
            onConfirm={() => onAct('discard')}
            question={t({ zh: '删除公众号里的草稿？', en: 'Delete it in WeChat?' })}
          />
        )}
      </div>
      {push.state === 'unsure' && <Resolve isBusy={isBusy} onResolve={onResolve} t={t} />}
    </section>
  )
}

const hints: Partial<Record<ShownPush['state'], Bilingual>> = {
  releasing: {
    zh: '十秒以后提交给微信，提交以后撤不回来。',
    en: 'It is handed to WeChat in ten seconds and cannot be taken back then.',
  },
  submitted: {
    zh: '微信正在审核和处理，一般几分钟，结果会自己出现在这里。',
    en: 'WeChat checks it, which takes minutes. The result appears here by itself.',
  },
}
