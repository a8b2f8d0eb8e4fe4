import { inLocale, type Locale } from '../locale.ts'
import type { Brand } from '../reading/brand.ts'
import type { Picture } from '../reading/picture.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Header.module.css'
import { Icon } from './Icon.tsx'

const sections = ['articles', 'videos', 'live', 'stories', 'reviews', 'products'] as const

export function Header({ brand, locale }: { brand: Brand; locale: Locale }) {
  const words = wordsOf(locale)
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#matter">
        {words.skip}
      </a>
      <div className={styles.line}>
        <a aria-label={`${brand.name} ${words.nav.home}`} className={styles.brand} href={inLocale(locale, '/')}>
          {brand.logo ? <Logo className={brand.logoDark ? styles.byDay : undefined} picture={brand.logo} /> : null}
          {brand.logoDark ? <Logo className={brand.logo ? styles.byNight : undefined} picture={brand.logoDark} /> : null}
          <span className={styles.name} data-face="">
            {brand.name}
          </span>
        </a>
        {brand.tagline ? <p className={styles.tagline}>{brand.tagline}</p> : null}
        {brand.isDemo ? (
          <span className={styles.demo} title={words.footer.demoNote}>
            {words.footer.demo}
          </span>
        ) : null}
        <a className={styles.search} href={inLocale(locale, '/search')}>
          <span data-unseen="">{words.nav.search}</span>
          <Icon of="search" />
        </a>
      </div>
      <nav aria-label={words.nav.label} className={styles.nav}>
        <ul>
          {sections.map((section) => (
            <li key={section}>
              <a href={inLocale(locale, `/${section}`)}>{words.nav[section]}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

/** Not loaded while it stands on the other kind of page. */
function Logo({ picture, className = '' }: { picture: Picture; className?: string }) {
  return (
    <img
      alt=""
      className={`${styles.logo} ${className}`}
      height={picture.height}
      loading={className ? 'lazy' : undefined}
      src={picture.url}
      width={picture.width}
    />
  )
}
