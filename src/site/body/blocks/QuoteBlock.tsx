import type { BlockProps } from '../Body.tsx'
import styles from './blocks.module.css'

export function QuoteBlock({ fields }: BlockProps) {
  if (typeof fields.text !== 'string' || !fields.text) return null
  return (
    <figure className={styles.quote}>
      <blockquote>{fields.text}</blockquote>
      {typeof fields.source === 'string' && fields.source ? <figcaption>—— {fields.source}</figcaption> : null}
    </figure>
  )
}
