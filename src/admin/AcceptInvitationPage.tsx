import { MinimalTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { readInvitation } from '#people/invitation.ts'
import { MIN_PASSWORD_CHARACTERS } from '#people/passwords.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AcceptInvitation } from './AcceptInvitation.client.tsx'
import styles from './desk.module.css'

/** `/admin/invite/<token>`: whoever holds an open link chooses a password here. Nobody is signed in yet. */
export async function AcceptInvitationPage({ initPageResult, params }: AdminViewServerProps) {
  const language = initPageResult.req.i18n.language
  const token = String([params?.segments ?? []].flat().at(1) ?? '')
  const invitation = await readInvitation(sharedPool(), token, new Date())
  return (
    <MinimalTemplate>
      {invitation ? (
        <div className={styles.stack}>
          <h1 className={styles.title}>
            {invitation.kind === 'invite'
              ? say({ zh: `${invitation.name}，欢迎加入`, en: `Welcome, ${invitation.name}` }, language)
              : say({ zh: '设置新密码', en: 'Choose a new password' }, language)}
          </h1>
          <AcceptInvitation email={invitation.email} minCharacters={MIN_PASSWORD_CHARACTERS} token={token} />
        </div>
      ) : (
        <div className={styles.stack}>
          <h1 className={styles.title}>{say({ zh: '链接已失效', en: 'This link no longer works' }, language)}</h1>
          <p className={styles.hint}>
            {say(
              {
                zh: '链接只能使用一次，72 小时内有效。请联系管理员重新生成。',
                en: 'A link works once, within 72 hours. Ask an administrator for a new one.',
              },
              language,
            )}
          </p>
          <p>
            <a href="/admin/login">{say({ zh: '去登录', en: 'Sign in' }, language)}</a>
          </p>
        </div>
      )}
    </MinimalTemplate>
  )
}
