'use client'

import { useAllFormFields, useForm, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'
import css from './BlockPreview.module.css'
import { previewOf, type ShownBlock, type ShownFile } from './read-block.client.ts'

/** At the head of a block: what readers will see of it, before it is saved. */
export function BlockPreview({ kind }: { kind: string }) {
  // Hears of every change in the block.
  useAllFormFields()
  const { getData } = useForm()
  const { i18n } = useTranslation()
  const [shown, setShown] = useState<ShownBlock | null>(null)
  const t = (text: Bilingual) => say(text, i18n.language)
  const key = JSON.stringify(getData())

  useEffect(() => {
    let isCurrent = true
    previewOf(kind, JSON.parse(key)).then((next) => isCurrent && setShown(next))
    return () => {
      isCurrent = false
    }
  }, [kind, key])

  if (!shown) return null
  return (
    <div className={css.preview} data-kind={kind}>
      {shown.pictures.length > 0 && (
        <div className={css.pictures}>
          {shown.pictures.map((picture) => (
            <Picture key={picture.id} picture={picture} t={t} />
          ))}
        </div>
      )}
      <div className={css.words}>
        {shown.title && <strong className={css.title}>{t(shown.title)}</strong>}
        {shown.lines.map((line) => (
          <span className={css.line} key={line.zh}>
            {t(line)}
          </span>
        ))}
        {shown.warning && (
          <span className={css.warning} role="status">
            {t(shown.warning)}
          </span>
        )}
      </div>
    </div>
  )
}

/** A picture with what somebody who cannot see it is told; asks for that where nobody has said it. */
function Picture({ picture: { id, url, alt, isNamed }, t }: { picture: ShownFile; t: (text: Bilingual) => string }) {
  return (
    <figure className={css.picture}>
      <img alt={alt} loading="lazy" src={url} />
      <figcaption>
        {isNamed
          ? t({ zh: `替代文字：${alt}`, en: `Alternative text: ${alt}` })
          : t({ zh: '这张图还没有说明画面的替代文字。', en: 'Nobody has said what this picture shows.' })}{' '}
        <a href={`/admin/collections/media/${id}`} rel="noopener" target="_blank">
          {isNamed ? t({ zh: '改', en: 'Change' }) : t({ zh: '去补上', en: 'Say it' })}
        </a>
      </figcaption>
    </figure>
  )
}
