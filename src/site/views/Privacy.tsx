import { hubRawDays } from '#platform/this-hub.ts'
import { besideContents, Contents } from '../body/Contents.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import { PrivacyChoice } from '../privacy/PrivacyChoice.client.tsx'
import { readBrand } from '../reading/brand.ts'
import type { Reader } from '../reading/reader.ts'
import { wordsOf } from '../words/of.ts'
import { privacyText } from '../words/privacy.ts'
import { privacyChoice } from '../words/privacy-choice.ts'
import styles from './Privacy.module.css'

export async function Privacy({ reader }: { reader: Reader }) {
  const { locale } = reader
  const brand = await readBrand(reader)
  const choice = privacyChoice(locale)
  const notice = privacyText(locale, { brand: brand.name, contact: brand.contact, rawDays: hubRawDays() })
  const sections = notice.map((section, index) => ({ ...section, id: `part-${index + 1}` }))
  return (
    <Page reader={reader}>
      <Sheet as="article" margin={{ label: wordsOf(locale).privacy.title }}>
        <Title text={wordsOf(locale).privacy.text} title={wordsOf(locale).privacy.title} />
        <div className={besideContents}>
          <Contents
            headings={[...sections, { id: 'choice', title: choice.title }].map(({ id, title }) => ({
              id,
              text: title,
              level: 2,
            }))}
            locale={locale}
          />
          <div className={styles.text}>
            {sections.map(({ id, title, paragraphs }) => (
              <section id={id} key={id}>
                <h2>{title}</h2>
                {paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </section>
            ))}
            <section id="choice">
              <h2>{choice.title}</h2>
              <PrivacyChoice words={choice} />
              <noscript>
                <p>{choice.noScript}</p>
              </noscript>
            </section>
          </div>
        </div>
      </Sheet>
    </Page>
  )
}
