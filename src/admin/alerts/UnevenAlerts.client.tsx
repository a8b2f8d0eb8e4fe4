'use client'
import { Button } from '@payloadcms/ui'
import { useSend } from '../use-send.client.ts'
import styles from './alerts.module.css'

export type ShownUneven = { id: number; lowDecided: number; lowRejected: number; highDecided: number; highRejected: number }

/** The desk seems to reject by stars: the figures of seven days, and where they can be looked into. */
export function UnevenAlerts({ alerts }: { alerts: ShownUneven[] }) {
  const { t, act, isBusy, error } = useSend()
  if (alerts.length === 0) return null
  const share = (part: number, whole: number) => `${part} / ${whole}（${((100 * part) / whole).toFixed(1)}%）`
  return (
    <section aria-label={t({ zh: '审核中立', en: 'Even-handed moderation' })} className={styles.alerts}>
      <h2 className={styles.heading}>{t({ zh: '审核中立', en: 'Even-handed moderation' })}</h2>
      {error && <p role="alert">{error}</p>}
      <ul>
        {alerts.map(({ id, lowDecided, lowRejected, highDecided, highRejected }) => (
          <li className={styles.alert} data-kind="bad-sku" key={id}>
            <div className={styles.words}>
              <p className={styles.head}>
                <strong>{t({ zh: '低星评价被拒的比例明显偏高', en: 'Reviews of few stars are rejected far more often' })}</strong>
              </p>
              <p className={styles.text}>
                {t({
                  zh: `7 天内：1–2 星不通过 ${share(lowRejected, lowDecided)}，4–5 星不通过 ${share(highRejected, highDecided)}。`,
                  en: `In 7 days: of 1–2 stars ${lowRejected} of ${lowDecided} were rejected, of 4–5 stars ${highRejected} of ${highDecided}.`,
                })}
              </p>
              <p className={styles.note}>
                {t({
                  zh: '违法、隐私和辱骂不计在内。请换一位同事复看这些决定；评分低不是不展示的理由。',
                  en: 'Unlawful content, personal data and insults are left out. Have somebody else look at these decisions again.',
                })}
              </p>
            </div>
            <div className={styles.buttons}>
              <Button buttonStyle="secondary" el="anchor" size="small" url="/api/evidence?format=csv">
                {t({ zh: '下载审核记录', en: 'Log of decisions' })}
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
