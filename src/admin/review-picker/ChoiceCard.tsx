import type { Bilingual } from '#platform/bilingual.ts'
import type { ShownChoice } from './choice.ts'
import styles from './picker.module.css'

/** One review: its photo, the first lines, who and about what, and until when it may be used. */
export function ChoiceCard({ choice, t }: { choice: ShownChoice; t: (text: Bilingual) => string }) {
  const { photo, text, rating, nickname, product, incentive, endsAt, isPromotable } = choice
  const facts = [
    nickname || t({ zh: '匿名', en: 'Unnamed' }),
    product,
    rating ? t({ zh: `${rating} 星`, en: `${rating} of 5` }) : null,
    incentive === 'none' ? null : t({ zh: '有奖评价', en: 'Rewarded' }),
    endsAt ? t({ zh: `授权至 ${endsAt.slice(0, 10)}`, en: `until ${endsAt.slice(0, 10)}` }) : null,
  ]
  return (
    <span className={styles.card}>
      {photo ? <img alt="" height={56} loading="lazy" src={photo} width={56} /> : null}
      <span className={styles.words}>
        <span className={styles.text}>「{text}」</span>
        <span className={styles.note}>{facts.filter(Boolean).join(' · ')}</span>
        {isPromotable ? null : (
          <strong className={styles.stopped}>
            {t({ zh: '现在不能用于这个用途，页面上不会显示', en: 'May not be used for this now; the page does not show it' })}
          </strong>
        )}
      </span>
    </span>
  )
}
