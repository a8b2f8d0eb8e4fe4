'use client'
import { Button, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { say } from '#platform/bilingual.ts'
import styles from './desk.module.css'
import { FeatureButton } from './reviews/FeatureButton.client.tsx'
import { InfluencePanel } from './reviews/InfluencePanel.client.tsx'

/** Above a review: the way to the desk, where it is decided, with its history, revisions and likenesses; and what was ordered after it was seen. */
export function ReviewDecision() {
  const { id } = useDocumentInfo()
  const { user } = useAuth<{ id: string; collection: 'users'; role?: string }>()
  const { i18n } = useTranslation()
  if (!id) return null
  if (!['administrator', 'moderator', 'brand-manager'].includes(String(user?.role)))
    return (
      <>
        <FeatureButton review={String(id)} />
        <InfluencePanel review={String(id)} />
      </>
    )
  return (
    <>
      <div className={styles.decision}>
        <Button el="link" size="medium" to={`/admin/moderation?review=${id}`} url={`/admin/moderation?review=${id}`}>
          {say({ zh: '到审核台处理', en: 'Open at the desk' }, i18n.language)}
        </Button>
        <span className={styles.hint}>
          {say(
            {
              zh: '审核、品牌回复、各稿对照、相似评价和处理记录都在审核台。',
              en: 'Decisions, the answer of the brand, revisions, likenesses and the history are there.',
            },
            i18n.language,
          )}
        </span>
      </div>
      <FeatureButton review={String(id)} />
      <InfluencePanel review={String(id)} />
    </>
  )
}

/** In place of Payload's own button. */
export function NoSaveButton() {
  return null
}
