import { inLocale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { Reader } from '../reading/reader.ts'
import { readHelp, searchSite } from '../reading/search.ts'
import { FoundKinds } from '../search/FoundKinds.tsx'
import { Kinds } from '../search/Kinds.tsx'
import styles from '../search/SearchHelp.module.css'
import { Nearest, SearchHelp } from '../search/SearchHelp.tsx'
import { SiteSearch } from '../search/SiteSearch.tsx'
import { TellSearch } from '../search/TellSearch.client.tsx'
import { wordsOf } from '../words/of.ts'
import { searchWords } from '../words/search.ts'

/** `query`, `type` and `page` are whatever stood in the address. */
export async function Search(props: { reader: Reader; query: string; type?: string; page?: string }) {
  const { reader, query, type, page } = props
  const { locale } = reader
  const { title } = wordsOf(locale).search
  const words = searchWords(locale)
  const found = await searchSite(reader, { raw: query, type, page: Number(page ?? 1) })
  const isEmpty = !found || found.total === 0
  const help = isEmpty ? await readHelp(reader, found?.key ?? null) : null
  const hasMore = help !== null && [help.nearest, help.popular, help.topics, help.products].some(({ length }) => length > 0)
  return (
    <Page facts={found ? { say: 'search' } : {}} reader={reader}>
      <Sheet margin={{ label: title }}>
        <Title title={title} />
        <SiteSearch locale={locale} query={found?.asked} />
        <p aria-live="polite" className={styles.said}>
          {!found ? words.hint : found.total > 0 ? words.results(found.total, found.asked) : null}
        </p>
        {found && found.total > 0 ? <p className={styles.said}>{words.loose[found.closeness]}</p> : null}
        {found && found.total === 0 ? (
          <Empty action={{ href: inLocale(locale, '/help'), label: words.help }}>{words.none(found.asked, hasMore)}</Empty>
        ) : null}
        {found && !isEmpty ? <Kinds found={found} locale={locale} /> : null}
        {help ? <Nearest label={words.nearest} locale={locale} names={help.nearest} /> : null}
        {help ? <Nearest label={words.popular} locale={locale} names={help.popular} /> : null}
      </Sheet>
      {found && !isEmpty ? <FoundKinds found={found} locale={locale} /> : null}
      {help ? <SearchHelp help={help} locale={locale} /> : null}
      {found && !isOn(page) ? <TellSearch slip={found.slip} /> : null}
    </Page>
  )
}

/** A further page of the same search is no further search. */
const isOn = (page: string | undefined): boolean => page !== undefined && page !== '1'
