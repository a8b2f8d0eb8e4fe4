import { inLocale, type Locale } from '../locale.ts'
import type { Brand } from '../reading/brand.ts'
import { accessibilityWords } from '../words/accessibility.ts'
import { helpWords } from '../words/help.ts'
import { lookWords } from '../words/look.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Footer.module.css'
import { LookChoice } from './LookChoice.tsx'

export function Footer({ brand, locale }: { brand: Brand; locale: Locale }) {
  const words = wordsOf(locale)
  const look = lookWords(locale)
  const other = locale === 'zh' ? 'en' : 'zh'
  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <p className={styles.name}>{brand.name}</p>
        {brand.tagline ? <p>{brand.tagline}</p> : null}
        {brand.isDemo ? (
          <p className={styles.demo}>
            <strong>{words.footer.demo}</strong> {words.footer.demoNote}
          </p>
        ) : null}
        <ul className={styles.links}>
          <li>
            <a href={inLocale(locale, '/help')}>{helpWords(locale).title}</a>
          </li>
          <li>
            <a href={inLocale(locale, '/reviews/new')}>{words.footer.writeReview}</a>
          </li>
          <li>
            <a href={inLocale(locale, '/me')}>{words.footer.me}</a>
          </li>
          <li>
            <a href={inLocale(locale, '/transparency')}>{words.footer.transparency}</a>
          </li>
          <li>
            <a href={inLocale(locale, '/privacy')}>{words.footer.privacy}</a>
          </li>
          <li>
            <a href={inLocale(locale, '/accessibility')}>{accessibilityWords(locale).title}</a>
          </li>
          <li>
            <a href="/feed.xml">{words.footer.feed}</a>
          </li>
          <li>
            <a
              aria-label={words.language.otherLabel}
              href={inLocale(other, '/')}
              hrefLang={other}
              lang={other}
              suppressHydrationWarning
            >
              {words.language.other}
            </a>
          </li>
        </ul>
        <LookChoice locale={locale} policy={brand.look.choices.darkPolicy} />
        {brand.contact ? (
          <p className={styles.contact}>
            {words.footer.contact}
            <br />
            {brand.contact}
          </p>
        ) : null}
        {brand.serviceQr ? (
          <figure className={styles.code}>
            <img alt={look.code} height={120} loading="lazy" src={brand.serviceQr.url} width={120} />
            <figcaption>{look.codeNote}</figcaption>
          </figure>
        ) : null}
        {brand.icp || brand.police ? (
          <p className={styles.legal}>
            {brand.icp ? (
              <a href="https://beian.miit.gov.cn/" rel="noreferrer">
                {brand.icp}
              </a>
            ) : null}
            {brand.police ? (
              <a href="https://beian.mps.gov.cn/" rel="noreferrer">
                {brand.police}
              </a>
            ) : null}
          </p>
        ) : null}
      </div>
    </footer>
  )
}
