'use client'
import { Button } from '@payloadcms/ui'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'

type Props = { live: string; isWanted: boolean; canSend: boolean }

/** Lets a colleague be mailed a day, an hour and ten minutes before. */
export function MailMe({ live, isWanted, canSend }: Props) {
  const { t, act, isBusy, error } = useSend()
  return (
    <div className={desk.stack}>
      <p className={desk.hint}>
        {canSend
          ? t({
              zh: '开播前 24 小时、1 小时、10 分钟各发一封到您的登录邮箱。',
              en: 'A mail to the address you sign in with 24 hours, one hour and ten minutes before.',
            })
          : t({
              zh: '还没有设置发信服务器（SMTP_URL），邮件发不出去。可以用直播页的日历文件。',
              en: 'No mail server is set (SMTP_URL): no mail can go out. Use the calendar file of the page.',
            })}
      </p>
      <div className={desk.actions}>
        <Button
          aria-pressed={isWanted}
          buttonStyle={isWanted ? 'secondary' : 'primary'}
          disabled={isBusy || (!canSend && !isWanted)}
          onClick={() => void act('/live-reminders/mail', { live, isWanted: !isWanted })}
          size="medium"
          type="button"
        >
          {isWanted
            ? t({ zh: '不用再发邮件给我', en: 'Stop mailing me' })
            : t({ zh: '开播前发邮件给我', en: 'Mail me before it' })}
        </Button>
      </div>
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
