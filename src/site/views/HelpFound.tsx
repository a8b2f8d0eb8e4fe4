import { inLocale } from '../locale.ts'
import { Crumbs } from '../parts/Crumbs.tsx'
import { Empty } from '../parts/Empty.tsx'
import { HelpSearch } from '../parts/HelpSearch.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import { searchHelp } from '../reading/help.ts'
import type { Reader } from '../reading/reader.ts'
import { helpWords } from '../words/help.ts'
import styles from './Help.module.css'
import { HelpQuestions } from './HelpQuestions.tsx'

/** What help says of some words. `query` is whatever stood in the address. */
export async function HelpFound({ reader, query }: { reader: Reader; query: string }) {
  const { locale } = reader
  const words = helpWords(locale)
  const asked = [...query.replace(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, 60).join('')
  const entries = await searchHelp(reader, asked)
  return (
    <Page reader={reader}>
      <Sheet margin={{ label: words.title }}>
        <Crumbs above={[{ label: words.title, path: '/help' }]} locale={locale} />
        <Title title={words.label} />
        <HelpSearch asked={asked} locale={locale} />
        {asked && entries.length === 0 ? (
          <Empty action={{ href: inLocale(locale, '/help'), label: words.all }}>{words.none(asked)}</Empty>
        ) : (
          <p className={styles.said}>{asked ? words.results(entries.length, asked) : words.hint}</p>
        )}
        <HelpQuestions entries={entries} isOpen={entries.length <= 3} locale={locale} />
      </Sheet>
    </Page>
  )
}
