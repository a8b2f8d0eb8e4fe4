'use client'
import { Button } from '@payloadcms/ui'
import { type PushAct, pushActs, pushStates } from '#integrations/wechat/push/states.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import css from './push.module.css'
import type { ShownPush } from './shown-push.ts'

type Props = {
  push: ShownPush
  mayPublish: boolean
  isBusy: boolean
  onAct: (act: PushAct) => void
  t: (text: Bilingual) => string
}

/** Where the push stands, why, and what can be done about it. */
export function PushStanding({ push, mayPublish, isBusy, onAct, t }: Props) {
  const may = (act: PushAct) => (pushActs[act].from as readonly string[]).includes(push.state)
  const { label } = pushStates.find(({ value }) => value === push.state)!
  return (
    <section aria-live="polite" className={css.standing} data-state={push.state}>
      <p>
        <strong>{t(label)}</strong> · {push.changedAt}
      </p>
      {push.problem && <p>{push.problem}</p>}
      {push.state === 'drafted' && (
        <p>
          {push.notify
            ? t({ zh: '请到公众号后台的草稿箱核对并群发。', en: 'Check and send it in the draft box of WeChat’s backend.' })
            : t({
                zh: '请到公众号后台的草稿箱核对，发表时关掉“群发通知”。',
                en: 'Check it in the draft box and publish it with notification off.',
              })}
          {!mayPublish && t({ zh: '这个账号只能由人发表。', en: ' This account publishes by hand only.' })}
        </p>
      )}
      <div className={desk.actions}>
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
        {may('again') && (
          <ConfirmButton
            isDisabled={isBusy}
            label={t({ zh: '重新推送', en: 'Push again' })}
            onConfirm={() => onAct('again')}
            question={t({ zh: '确认草稿箱里没有？', en: 'Sure that there is no draft?' })}
          />
        )}
      </div>
    </section>
  )
}
