import { answeredWithinDays, statedOn } from '../accessibility/statement.ts'
import { day } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { CareSwitch } from '../parts/CareSwitch.tsx'
import type { Brand } from '../reading/brand.ts'
import { accessibilityWords } from '../words/accessibility.ts'
import styles from './Accessibility.module.css'

/** Standard, checks, limits, care mode, and whom to tell. */
export function StatementParts({ brand, locale }: { brand: Pick<Brand, 'name' | 'contact'>; locale: Locale }) {
  const { standard, checked, limits, care, report } = accessibilityWords(locale)
  return (
    <>
      <section id="standard">
        <h2>{standard.title}</h2>
        {standard.paragraphs(brand.name, day(`${statedOn}T12:00:00Z`, locale)).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      {[
        { id: 'checked', ...checked },
        { id: 'limits', ...limits },
      ].map(({ id, title, list }) => (
        <section id={id} key={id}>
          <h2>{title}</h2>
          <ul className={styles.list}>
            {list.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <section id="care">
        <h2>{care.title}</h2>
        <p>{care.text}</p>
        <CareSwitch locale={locale} />
        <noscript>
          <p>{care.noScript}</p>
        </noscript>
      </section>
      <section id="report">
        <h2>{report.title}</h2>
        <p>{report.text(answeredWithinDays)}</p>
        {brand.contact ? (
          <p className={styles.contact}>
            {report.contact}
            <br />
            {brand.contact}
          </p>
        ) : (
          <p>{report.noContact}</p>
        )}
        <p>
          <a href={inLocale(locale, '/help')}>{report.help}</a>
        </p>
      </section>
    </>
  )
}
