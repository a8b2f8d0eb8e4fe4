import { hubRawDays } from '#platform/this-hub.ts'
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
  return (
    <Page reader={reader}>
      <Sheet as="article" margin={{ label: wordsOf(locale).privacy.title }}>
        <Title text={wordsOf(locale).privacy.text} title={wordsOf(locale).privacy.title} />
        <div className={styles.text}>
          {privacyText(locale, { brand: brand.name, contact: brand.contact, rawDays: hubRawDays() }).map(
            ({ title, paragraphs }) => (
              <section key={title}>
                <h2>{title}</h2>
                {paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </section>
            ),
          )}
          <section id="choice">
            <h2>{choice.title}</h2>
            <PrivacyChoice words={choice} />
            <noscript>
              <p>{choice.noScript}</p>
            </noscript>
          </section>
        </div>
      </Sheet>
    </Page>
  )
}
