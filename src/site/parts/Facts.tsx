import styles from './Facts.module.css'

type Fact = string | false | null | undefined

/** Short facts in one line, with dots between them; nothing at all without any. */
export function Facts({ facts, className }: { facts: readonly Fact[]; className?: string }) {
  const told = facts.filter((fact): fact is string => Boolean(fact))
  if (told.length === 0) return null
  return (
    <p className={className ? `${styles.facts} ${className}` : styles.facts}>
      {told.map((fact) => (
        <span key={fact}>{`${fact} `}</span>
      ))}
    </p>
  )
}
