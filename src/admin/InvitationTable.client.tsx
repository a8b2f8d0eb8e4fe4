'use client'
import { useTranslation } from '@payloadcms/ui'
import { roles } from '#people/roles.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { ConfirmButton } from './ConfirmButton.client.tsx'
import styles from './desk.module.css'
import type { InvitationRow } from './invitation-row.ts'

type Props = { invitations: InvitationRow[]; onRevoke: (id: string) => void }

const states: Record<InvitationRow['state'], Bilingual> = {
  open: { zh: '等待使用', en: 'Open' },
  used: { zh: '已使用', en: 'Used' },
  revoked: { zh: '已作废', en: 'Revoked' },
  expired: { zh: '已过期', en: 'Expired' },
}

/** What became of the links made so far. */
export function InvitationTable({ invitations, onRevoke }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const heads = {
    name: t({ zh: '同事', en: 'Colleague' }),
    kind: t({ zh: '用途', en: 'For' }),
    role: t({ zh: '角色', en: 'Role' }),
    by: t({ zh: '发起人', en: 'Made by' }),
    until: t({ zh: '有效期至', en: 'Until' }),
    state: t({ zh: '状态', en: 'State' }),
  }
  if (invitations.length === 0) return <p className={styles.hint}>{t({ zh: '还没有发出过链接。', en: 'No links yet.' })}</p>
  return (
    <section className={styles.panel}>
      <h2 className={styles.panelTitle}>{t({ zh: '发出过的链接', en: 'Links made' })}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            {Object.values(heads).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th aria-label={t({ zh: '操作', en: 'Actions' })} scope="col" />
          </tr>
        </thead>
        <tbody>
          {invitations.map((row) => (
            <tr key={row.id}>
              <td data-label={heads.name}>
                <span>
                  {row.name} <span className={styles.quiet}>{row.email}</span>
                </span>
              </td>
              <td data-label={heads.kind}>
                {row.kind === 'invite' ? t({ zh: '邀请', en: 'Invitation' }) : t({ zh: '重置密码', en: 'Reset' })}
              </td>
              <td data-label={heads.role}>{labelOfRole(row.role, i18n.language)}</td>
              <td data-label={heads.by}>{row.createdBy}</td>
              <td data-label={heads.until}>{row.expiresAt}</td>
              <td className={styles.state} data-label={heads.state}>
                {t(states[row.state])}
              </td>
              <td>
                {row.state === 'open' && (
                  <ConfirmButton
                    label={t({ zh: '作废', en: 'Revoke' })}
                    onConfirm={() => onRevoke(row.id)}
                    question={t({ zh: '确认作废？', en: 'Really?' })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const labelOfRole = (value: string, language: string): string => {
  const role = roles.find((one) => one.value === value)
  return role ? say(role.label, language) : value
}
