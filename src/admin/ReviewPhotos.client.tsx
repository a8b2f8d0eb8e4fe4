'use client'
import { FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { say } from '#platform/bilingual.ts'
import styles from './desk.module.css'

type Photo = { id: string; url: string; sizes?: { small?: { url?: string | null } } }

/** The photos of a review as a moderator needs to see them: large enough, uncropped, each opening in full. */
export function ReviewPhotos() {
  const { value } = useField<(string | { value: string })[] | null>({ path: 'photos' })
  const { i18n, t } = useTranslation()
  const [photos, setPhotos] = useState<Photo[]>([])
  const ids = (value ?? []).map((one) => (typeof one === 'string' ? one : one.value)).join(',')

  useEffect(() => {
    if (!ids) return setPhotos([])
    const query = new URLSearchParams({ 'where[id][in]': ids, depth: '0', limit: '9', sort: 'createdAt' })
    const stop = new AbortController()
    fetch(`/api/review-photos?${query}`, { credentials: 'same-origin', signal: stop.signal })
      .then((response) => response.json() as Promise<{ docs?: Photo[] }>)
      .then(({ docs }) => setPhotos(docs ?? []))
      .catch(() => undefined)
    return () => stop.abort()
  }, [ids])

  const alt = say({ zh: '买家晒图', en: "A buyer's photo" }, i18n.language)
  return (
    <div className="field-type">
      <FieldLabel label={say({ zh: '晒图', en: 'Photos' }, i18n.language)} path="photos" />
      {ids ? (
        <ul className={styles.photos}>
          {photos.map((photo, at) => (
            <li key={photo.id}>
              <a href={photo.url} rel="noreferrer" target="_blank">
                <img alt={`${alt} ${at + 1}`} src={photo.sizes?.small?.url ?? photo.url} />
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.hint}>{t('general:none')}</p>
      )}
    </div>
  )
}
