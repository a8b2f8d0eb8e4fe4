import { faqPage } from '../heads/json-ld.ts'
import { Empty } from '../parts/Empty.tsx'
import { HelpSearch } from '../parts/HelpSearch.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { HelpSection } from '../reading/help.ts'
import type { Reader } from '../reading/reader.ts'
import { helpWords } from '../words/help.ts'
import styles from './Help.module.css'
import { HelpQuestions } from './HelpQuestions.tsx'

/** All of help on one page, by what it is about. */
export function Help({ reader, sections }: { reader: Reader; sections: HelpSection[] }) {
  const { locale } = reader
  const words = helpWords(locale)
  return (
    <Page data={faqPage(sections.flatMap(({ entries }) => entries))} reader={reader}>
      <Sheet margin={{ label: words.title }}>
        <Title text={words.text} title={words.title} />
        <HelpSearch locale={locale} />
        {sections.length === 0 ? <Empty>{words.empty}</Empty> : null}
        {sections.length > 1 ? (
          <nav aria-label={words.groupNav} className={styles.groups}>
            {sections.map(({ group, entries }) => (
              <a href={`#${group}`} key={group}>
                {words.groups[group]} <span>{entries.length}</span>
              </a>
            ))}
          </nav>
        ) : null}
        {sections.map(({ group, entries }) => (
          <section className={styles.group} id={group} key={group}>
            <h2>{words.groups[group]}</h2>
            <HelpQuestions entries={entries} locale={locale} />
          </section>
        ))}
      </Sheet>
    </Page>
  )
}
