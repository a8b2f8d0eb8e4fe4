import { principles } from '../accessibility/statement.ts'
import { besideContents, Contents } from '../body/Contents.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import { readBrand } from '../reading/brand.ts'
import type { Reader } from '../reading/reader.ts'
import { accessibilityWords } from '../words/accessibility.ts'
import styles from './Accessibility.module.css'
import { CriteriaOf } from './CriteriaOf.tsx'
import { StatementParts } from './StatementParts.tsx'

/** How far the site can be used by everybody, and what to do where it cannot. */
export async function Accessibility({ reader }: { reader: Reader }) {
  const { locale } = reader
  const brand = await readBrand(reader)
  const words = accessibilityWords(locale)
  const parts = (['standard', 'checked', 'limits', 'care', 'report', 'criteria'] as const).map((id) => ({
    id,
    text: words[id].title,
    level: 2 as const,
  }))
  return (
    <Page reader={reader}>
      <Sheet as="article" margin={{ label: words.title }}>
        <Title text={words.text} title={words.title} />
        <div className={besideContents}>
          <Contents headings={parts} locale={locale} />
          <div className={styles.text}>
            <StatementParts brand={brand} locale={locale} />
            <section id="criteria">
              <h2>{words.criteria.title}</h2>
              <p>{words.criteria.text}</p>
              {principles.map((principle, index) => (
                <CriteriaOf key={principle.id} locale={locale} place={index + 1} principle={principle} />
              ))}
            </section>
          </div>
        </div>
      </Sheet>
    </Page>
  )
}
