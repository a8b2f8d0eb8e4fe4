import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { SearchForm } from '../parts/SearchForm.tsx'
import { Sections } from '../parts/Sections.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import { Topics } from '../parts/Topics.tsx'
import { countFound, search } from '../reading/found.ts'
import type { Reader } from '../reading/reader.ts'
import { listTopics } from '../reading/topics.ts'
import { wordsOf } from '../words/of.ts'
import { Mixed } from './Mixed.tsx'

/** `query` is whatever stood in the address. */
export async function Search({ reader, query }: { reader: Reader; query: string }) {
  const { locale } = reader
  const words = wordsOf(locale).search
  const asked = [...query.replace(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, 60).join('')
  const found = [...asked].length >= 2 ? await search(reader, asked) : null
  const count = found ? countFound(found) : 0
  return (
    <Page facts={found ? { say: 'search' } : {}} reader={reader}>
      <Sheet margin={{ label: words.title }}>
        <Title title={words.title} />
        <SearchForm locale={locale} query={asked} />
        <p aria-live="polite" style={{ marginTop: 'var(--space-16)', color: 'var(--ink-2)' }}>
          {found ? (count > 0 ? words.results(count, asked) : null) : words.hint}
        </p>
        {found && count === 0 ? <Empty>{words.none(asked)}</Empty> : null}
        {count === 0 ? (
          <>
            <Topics locale={locale} topics={await listTopics(reader)} />
            <Sections locale={locale} />
          </>
        ) : null}
      </Sheet>
      {found ? <Mixed found={found} locale={locale} /> : null}
    </Page>
  )
}
