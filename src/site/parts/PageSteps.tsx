import { Icon } from './Icon.tsx'
import styles from './Pages.module.css'

/** Without an address there is no page on that side, and its place stays empty. */
type Side = { word: string; href?: string }

/** Where one is in a list, between the ways to the pages beside it. `isUnfollowed` is for lists that ask the database each time. */
export function PageSteps(props: { label: string; at: string; earlier: Side; later: Side; isUnfollowed?: boolean }) {
  const { label, at, earlier, later, isUnfollowed } = props
  const rel = (side: 'prev' | 'next') => (isUnfollowed ? `${side} nofollow` : side)
  return (
    <nav aria-label={label} className={styles.pages}>
      {earlier.href ? (
        <a href={earlier.href} rel={rel('prev')}>
          <Icon of="earlier" size={16} /> {earlier.word}
        </a>
      ) : (
        <span />
      )}
      <span>{at}</span>
      {later.href ? (
        <a href={later.href} rel={rel('next')}>
          {later.word} <Icon of="later" size={16} />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
