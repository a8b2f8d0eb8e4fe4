'use client'
import { useFormFields } from '@payloadcms/ui'
import styles from './desk.module.css'
import { QrCode } from './QrCode.client.tsx'
import { useSend } from './use-send.client.ts'

/** On a product: the way into its review form, to be printed on a card that goes with the parcel. */
export function ReviewQr() {
  const slug = useFormFields(([fields]) => fields.slug?.value)
  const { t } = useSend()
  if (typeof slug !== 'string' || !slug || typeof window === 'undefined') return null
  return (
    <div>
      <QrCode
        address={`${window.location.origin}/reviews/new?product=${slug}`}
        file={`review-${slug}`}
        label={{ zh: '写评价的二维码', en: 'QR code of the review form' }}
      />
      <p className={styles.hint}>
        {t({
          zh: '可印在随包裹寄出的卡片上。卡片文案请中性，不要求好评。',
          en: 'To be printed on a card in the parcel. Ask neutrally there, never for good ratings.',
        })}
      </p>
    </div>
  )
}
