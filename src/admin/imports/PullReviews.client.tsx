'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Pulled } from '#integrations/wechat/trade-reviews.ts'
import { sayCount } from '#platform/bilingual.ts'
import styles from '../desk.module.css'
import { useSend } from '../use-send.client.ts'

/** Asks WeChat now, and says what came of it. */
export function PullReviews() {
  const { t, act, isBusy, error } = useSend()
  const [pulled, setPulled] = useState<Pulled | null>(null)
  const pull = async () => setPulled(await act<Pulled>('/import-desk/wechat-reviews', {}))
  return (
    <>
      <div className={styles.actions}>
        <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void pull()} size="medium">
          {isBusy ? t({ zh: '正在拉取…', en: 'Pulling…' }) : t({ zh: '现在拉取', en: 'Pull now' })}
        </Button>
      </div>
      <div aria-live="polite">
        {error && <p className={styles.error}>{error}</p>}
        {pulled && (
          <p className={styles.hint}>
            {t({
              zh: `读到 ${pulled.read} 条，新收进 ${pulled.taken} 条，${pulled.changed} 条买家改过。`,
              en: `${pulled.read} read, ${sayCount(pulled.taken, 'new one')}, ${pulled.changed} changed by buyers.`,
            })}
          </p>
        )}
      </div>
    </>
  )
}
