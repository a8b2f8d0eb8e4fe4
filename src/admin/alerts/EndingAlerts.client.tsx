'use client'
import { Button } from '@payloadcms/ui'
import { consentPurposes } from '#reviews/consent/texts.ts'
import { useSend } from '../use-send.client.ts'
import styles from './alerts.module.css'

export type ShownEnding = {
  id: number
  review: string
  product: string
  text: string
  purpose: string
  days: number
  endsOn: string
}

/** Consents that end soon while the review is in use: the quote leaves its texts by itself that day. */
export function EndingAlerts({ alerts }: { alerts: ShownEnding[] }) {
  const { t, act, isBusy, error } = useSend()
  if (alerts.length === 0) return null
  const nameOf = (purpose: string) =>
    consentPurposes.find(({ value }) => value === purpose)?.label ?? { zh: purpose, en: purpose }
  return (
    <section aria-label={t({ zh: '授权即将到期', en: 'Consents that end soon' })} className={styles.alerts}>
      <h2 className={styles.heading}>{t({ zh: '授权即将到期', en: 'Consents that end soon' })}</h2>
      {error && <p role="alert">{error}</p>}
      <ul>
        {alerts.map(({ id, review, product, text, purpose, days, endsOn }) => (
          <li className={styles.alert} key={id}>
            <div className={styles.words}>
              <p className={styles.head}>
                <strong>{t({ zh: `${days} 天内到期（${endsOn}）`, en: `Within ${days} days (${endsOn})` })}</strong>
                <span>{t(nameOf(purpose))}</span>
                <span className={styles.note}>{product}</span>
              </p>
              <p className={styles.text}>「{text}」</p>
              <p className={styles.note}>
                {t({
                  zh: '正在使用，到期当天自动撤下。请换一条，或请作者再授权。',
                  en: 'In use; it is taken down that day. Choose another, or ask the author again.',
                })}
              </p>
            </div>
            <div className={styles.buttons}>
              <Button buttonStyle="secondary" el="link" size="small" to={`/admin/collections/reviews/${review}`}>
                {t({ zh: '看评价', en: 'See it' })}
              </Button>
              <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void act('/alerts/aside', { id })} size="small">
                {t({ zh: '已跟进', en: 'Seen to' })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
