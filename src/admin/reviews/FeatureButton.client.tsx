'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { say } from '#platform/bilingual.ts'
import { send } from '../send.client.ts'
import styles from './influence.module.css'

type Standing = { isFeatured: boolean; mayBe: boolean; featured: number; most: number; version: number }

/** Into 买家说 of the home page, or out of it; says why when it cannot be. Nothing is shown to who may not choose. */
export function FeatureButton({ review, onDone }: { review: string; onDone?: () => void }) {
  const { i18n } = useTranslation()
  const t = (zh: string, en: string) => say({ zh, en }, i18n.language)
  const [standing, setStanding] = useState<Standing | null>(null)
  const [error, setError] = useState('')
  const [isBusy, setBusy] = useState(false)
  const load = useCallback(async () => {
    const response = await fetch(`/api/review-features?review=${review}`, { credentials: 'same-origin' }).catch(() => null)
    setStanding(response?.ok ? ((await response.json()) as Standing) : null)
  }, [review])
  useEffect(() => void load(), [load])
  if (!standing) return null

  const press = async () => {
    setBusy(true)
    const body = { review, version: standing.version, featured: !standing.isFeatured }
    const sent = await send('/review-features', body, t('没有送达，请重试。', 'It did not arrive: try again.'))
    setBusy(false)
    setError(sent.ok ? '' : sent.message)
    await load()
    if (sent.ok) onDone?.()
  }
  const count = t(
    `首页已精选 ${standing.featured} / ${standing.most} 条`,
    `${standing.featured} of ${standing.most} on the home page`,
  )
  const why = t(
    '作者没有授权用于品牌内容，或机器检查不通过推广，不能精选。',
    'Its author has not agreed to stories, or the screening holds it back.',
  )
  return (
    <div className={styles.feature}>
      <button disabled={isBusy || (!standing.isFeatured && !standing.mayBe)} onClick={() => void press()} type="button">
        {standing.isFeatured ? t('移出首页精选', 'Take off the home page') : t('选入首页精选', 'Feature on the home page')}
      </button>
      <span className={styles.quiet}>{standing.isFeatured || standing.mayBe ? count : why}</span>
      {error && <p role="alert">{error}</p>}
    </div>
  )
}
