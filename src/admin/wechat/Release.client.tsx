'use client'
import { isUsedUp, type Quota } from '#integrations/wechat/push/quota.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { sayQuota } from './say-quota.ts'

type Props = {
  notify: boolean
  /** The account may go out by interface in this way, or nobody knows. */
  isAble: boolean
  quota: Quota
  isBusy: boolean
  onRelease: () => void
  t: (text: Bilingual) => string
}

/** Lets the draft go out, as the push says: the button asks once more, and ten seconds are left to take it back. */
export function Release({ notify, isAble, quota, isBusy, onRelease, t }: Props) {
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>
        {notify
          ? t({ zh: '群发（通知粉丝）', en: 'Send (followers are notified)' })
          : t({ zh: '发布（不通知粉丝）', en: 'Publish (nobody is notified)' })}
      </h2>
      {isAble ? (
        <>
          <p className={desk.hint}>{t(sayQuota(notify, quota))}</p>
          <div className={desk.actions}>
            <ConfirmButton
              isMain
              isDisabled={isBusy || isUsedUp(quota)}
              label={notify ? t({ zh: '群发给全部粉丝', en: 'Send to all followers' }) : t({ zh: '发布', en: 'Publish' })}
              onConfirm={onRelease}
              question={
                notify
                  ? t({ zh: '确认群发？10 秒内可以撤回', en: 'Send it? Ten seconds to take it back' })
                  : t({ zh: '确认发布？10 秒内可以撤回', en: 'Publish it? Ten seconds to take it back' })
              }
            />
          </div>
        </>
      ) : (
        <p className={desk.hint}>
          {notify
            ? t({
                zh: '这个账号不能由接口群发。请到公众号后台的草稿箱核对并群发，再在下面勾选“已在后台发表”。',
                en: 'This account may not send by interface. Send it in the draft box of WeChat’s backend and tick it off below.',
              })
            : t({
                zh: '这个账号不能由接口发布。请到公众号后台的草稿箱发表，发表时关掉“群发通知”，再在下面勾选“已在后台发表”。',
                en: 'This account may not publish by interface. Publish it in the draft box with notification off and tick it off below.',
              })}
        </p>
      )}
    </section>
  )
}
