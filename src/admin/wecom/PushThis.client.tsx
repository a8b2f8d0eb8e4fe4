'use client'
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import css from '../ShortLinks.module.css'
import { useSend } from '../use-send.client.ts'

const PUSHERS = ['administrator', 'editor', 'brand-manager']

/** Beside a content: the way to pushing it to customers and groups. */
export function PushThis() {
  const { id, collectionSlug, hasPublishedDoc } = useDocumentInfo()
  const { user } = useAuth()
  const { t } = useSend()
  if (!PUSHERS.includes(String(user?.role))) return null
  return (
    <fieldset className={css.panel}>
      <legend className={css.title}>{t({ zh: '企微推送', en: 'WeCom push' })}</legend>
      {id && hasPublishedDoc ? (
        <>
          <p className={css.hint}>
            {t({
              zh: '发给客户或客户群，由同事在企业微信里确认。',
              en: 'To customers or groups; colleagues confirm it in WeCom.',
            })}
          </p>
          <Button buttonStyle="secondary" el="link" size="small" to={`/admin/wecom-pushes/new?content=${collectionSlug}:${id}`}>
            {t({ zh: '推送这篇', en: 'Push this' })}
          </Button>
        </>
      ) : (
        <p className={css.hint}>{t({ zh: '发布之后可以推送。', en: 'Possible once it is published.' })}</p>
      )}
    </fieldset>
  )
}
