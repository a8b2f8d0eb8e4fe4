import type { CSSProperties } from 'react'
import type { SealName } from '#look/seals.ts'
import styles from './Seal.module.css'

export type { SealName }

/** The seal of a type: one character of the brand's, the only saturated thing on a card. The word beside it says the same to everybody. */
export function Seal({ of, size = 'small' }: { of: SealName; size?: 'small' | 'large' }) {
  return (
    <span
      aria-hidden="true"
      className={size === 'large' ? styles.large : styles.seal}
      style={{ '--character': `var(--seal-${of})` } as CSSProperties}
    />
  )
}
