'use client'
import { Button } from '@payloadcms/ui'
import { caseKinds } from '#care/case-kinds.ts'
import { nameVariant } from '#content/variant-name.ts'
import { useSend } from '../use-send.client.ts'
import styles from './alerts.module.css'

export type ShownAlert = {
  id: number
  kind: 'bad-review' | 'bad-sku'
  review: string
  when: string
  isOwn: boolean
  owner: string | null
  caseId: string
  caseKind: string | null
  product: string
  sku: string | null
  order: string | null
  rating: number
  text: string
  photo: string | null
  count: number | null
}

/** Bad reviews that nobody has seen to: what was said, about which order, and the case it opened. */
export function Alerts({ alerts }: { alerts: ShownAlert[] }) {
  const { t, act, isBusy, error } = useSend()
  return (
    <section aria-label={t({ zh: '差评预警', en: 'Bad reviews' })} className={styles.alerts}>
      <h2 className={styles.heading}>{t({ zh: '差评预警', en: 'Bad reviews' })}</h2>
      {error && <p role="alert">{error}</p>}
      <ul>
        {alerts.map((alert) => (
          <li className={styles.alert} data-kind={alert.kind} key={alert.id}>
            {alert.photo && <img alt="" className={styles.photo} src={alert.photo} />}
            <div className={styles.words}>
              <p className={styles.head}>
                <strong>
                  {alert.kind === 'bad-sku'
                    ? t({ zh: `24 小时内第 ${alert.count} 条差评`, en: `${alert.count} bad reviews in 24 h` })
                    : t({ zh: `${alert.rating} 星`, en: `${alert.rating} of 5` })}
                </strong>
                <span>{nameVariant(alert.product, alert.sku)}</span>
                <span className={styles.note}>{alert.when}</span>
              </p>
              <p className={styles.text}>「{alert.text}」</p>
              <p className={styles.note}>
                {alert.order
                  ? t({ zh: `订单 ${alert.order}`, en: `Order ${alert.order}` })
                  : t({ zh: '没有关联订单', en: 'No order known' })}
                {alert.owner && ` · ${t({ zh: `负责人 ${alert.owner}`, en: `Owner ${alert.owner}` })}`}
              </p>
            </div>
            <div className={styles.buttons}>
              <label className={styles.kind}>
                <span>{t({ zh: '问题类型', en: 'About' })}</span>
                <select
                  disabled={isBusy}
                  onChange={(event) => void act('/cases/kind', { case: alert.caseId, kind: event.target.value })}
                  value={alert.caseKind ?? 'other'}
                >
                  {caseKinds.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {t(label)}
                    </option>
                  ))}
                </select>
              </label>
              <Button buttonStyle="secondary" el="link" size="small" to={`/admin/collections/reviews/${alert.review}`}>
                {t({ zh: '看评价', en: 'See it' })}
              </Button>
              <Button
                buttonStyle="secondary"
                disabled={isBusy}
                onClick={() => void act('/alerts/aside', { id: alert.id })}
                size="small"
              >
                {t({ zh: '已跟进', en: 'Seen to' })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
