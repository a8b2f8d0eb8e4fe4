'use client'
import { Button } from '@payloadcms/ui'
import type { Bilingual } from '#platform/bilingual.ts'
import { consentPurposes } from '#reviews/consent/texts.ts'
import { foundSources } from '#reviews/found/found-sources.ts'
import { useSend } from '../use-send.client.ts'
import styles from './alerts.module.css'

export type ShownEnding = {
  id: number
  /** The platform that it was found on; null for a review of this hub. */
  source: string | null
  about: string
  text: string
  purposes: string[]
  days: number
  endsOn: string
  href: string
}

/** Consents, and permissions given elsewhere, that end soon. The quote of a review leaves its texts by itself that day. */
export function EndingAlerts({ alerts }: { alerts: ShownEnding[] }) {
  const { t, act, isBusy, error } = useSend()
  if (alerts.length === 0) return null
  const nameOf = (list: readonly { value: string; label: Bilingual }[], name: string) =>
    t(list.find(({ value }) => value === name)?.label ?? { zh: name, en: name })
  return (
    <section aria-label={t({ zh: '授权即将到期', en: 'Consents that end soon' })} className={styles.alerts}>
      <h2 className={styles.heading}>{t({ zh: '授权即将到期', en: 'Consents that end soon' })}</h2>
      {error && <p role="alert">{error}</p>}
      <ul>
        {alerts.map(({ id, source, about, text, purposes, days, endsOn, href }) => (
          <li className={styles.alert} key={id}>
            <div className={styles.words}>
              <p className={styles.head}>
                <strong>{t({ zh: `${days} 天内到期（${endsOn}）`, en: `Within ${days} days (${endsOn})` })}</strong>
                <span>{purposes.map((purpose) => nameOf(consentPurposes, purpose)).join(t({ zh: '、', en: ', ' }))}</span>
                <span className={styles.note}>{[source && nameOf(foundSources, source), about].filter(Boolean).join(' · ')}</span>
              </p>
              <p className={styles.text}>「{text}」</p>
              <p className={styles.note}>
                {source
                  ? t({
                      zh: '站外内容的授权。到期后请停用并撤下，或请作者续期，再改这里的到期日。',
                      en: 'Found elsewhere. Stop using it that day, or ask its author for a longer term and record it.',
                    })
                  : t({
                      zh: '正在使用，到期当天自动撤下。请换一条，或请作者再授权。',
                      en: 'In use; it is taken down that day. Choose another, or ask the author again.',
                    })}
              </p>
            </div>
            <div className={styles.buttons}>
              <Button buttonStyle="secondary" el="link" size="small" to={href}>
                {source ? t({ zh: '看记录', en: 'See it' }) : t({ zh: '看评价', en: 'See it' })}
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
