'use client'
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import css from '../ShortLinks.module.css'
import { useSend } from '../use-send.client.ts'

const PUSHERS = ['administrator', 'editor', 'brand-manager']

/** Beside a text: where its layout for the official account is looked at, copied and pushed. */
export function LayoutLink() {
  const { id, collectionSlug } = useDocumentInfo()
  const { user } = useAuth()
  const { t } = useSend()
  if (!PUSHERS.includes(String(user?.role))) return null
  return (
    <fieldset className={css.panel}>
      <legend className={css.title}>{t({ zh: '公众号', en: 'Official account' })}</legend>
      {id ? (
        <>
          <p className={css.hint}>
            {t({
              zh: '预览公众号里的样子，检查并复制排版。看到的是上次保存的内容。',
              en: 'See it as the official account shows it, checked and ready to copy. As it was last saved.',
            })}
          </p>
          <Button buttonStyle="secondary" el="link" size="small" to={`/admin/wechat/${collectionSlug}/${id}`}>
            {t({ zh: '公众号排版', en: 'Official-account layout' })}
          </Button>
        </>
      ) : (
        <p className={css.hint}>{t({ zh: '保存之后可以预览。', en: 'Possible once it is saved.' })}</p>
      )}
    </fieldset>
  )
}
