import { contentTypes } from '#content-types.ts'
import styles from './Seal.module.css'

export type SealName = (typeof contentTypes)[number]['slug'] | 'products' | 'topics' | 'offer'

const others: Record<string, string> = { products: '品', topics: '题', offer: '惠' }

/** The seal of a type: one character, the only saturated thing on a card. The word beside it says the same to everybody. */
export function Seal({ of, size = 'small' }: { of: SealName; size?: 'small' | 'large' }) {
  const character = contentTypes.find((type) => type.slug === of)?.seal ?? others[of]
  return (
    <span aria-hidden="true" className={size === 'large' ? styles.large : styles.seal} translate="no">
      {character}
    </span>
  )
}
