import type { ServerProps } from 'payload'
import { canSendMail } from '#people/mail.ts'
import { say } from '#platform/bilingual.ts'
import styles from './desk.module.css'

/** Under the sign-in form, while no mail can be sent: who helps with a lost password. */
export function LoginNote({ i18n }: ServerProps) {
  if (canSendMail()) return null
  return (
    <p className={styles.hint}>
      {say(
        {
          zh: '忘记密码？请联系管理员，在“邀请同事”里为您生成重置链接。（未配置发信邮箱，页面上的“忘记密码”不会发出邮件。）',
          en: 'A lost password is reset by an administrator, who makes a link for you. (No mail server is set up.)',
        },
        i18n?.language,
      )}
    </p>
  )
}
