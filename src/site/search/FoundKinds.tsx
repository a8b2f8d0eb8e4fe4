import type { SearchKind } from '#search/kinds.ts'
import type { Locale } from '../locale.ts'
import { Sheet } from '../parts/Sheet.tsx'
import type { FoundPage, FoundThing } from '../reading/search.ts'
import { searchWords } from '../words/search.ts'
import { searchAddress } from './address.ts'
import styles from './FoundItem.module.css'
import { FoundItem, sealOf } from './FoundItem.tsx'
import { FoundPages } from './FoundPages.tsx'

/** What was found, kind by kind; of one kind alone, page by page. */
export function FoundKinds({ found, locale }: { found: FoundPage; locale: Locale }) {
  const words = searchWords(locale)
  const { asked, kind: only } = found
  return found.counts
    .filter(({ kind }) => !only || kind === only)
    .map(({ kind, count }) => {
      const things = found.things.filter(({ collection }) => collection === kind.slug)
      const more =
        !only && count > things.length ? (
          <a href={searchAddress(locale, { q: asked, type: kind.slug })}>{words.all(count)}</a>
        ) : undefined
      return (
        <Section key={kind.slug} kind={kind} locale={locale} more={more} things={things}>
          {only ? <FoundPages found={found} locale={locale} /> : null}
        </Section>
      )
    })
}

function Section(props: {
  kind: SearchKind
  locale: Locale
  more: React.ReactNode
  things: FoundThing[]
  children: React.ReactNode
}) {
  const { kind, locale, more, things, children } = props
  const label = kind.label[locale]
  return (
    <Sheet margin={{ seal: sealOf(kind.slug), label }} more={more} title={label}>
      <ul className={styles.list}>
        {things.map((thing) => (
          <li key={thing.document}>
            <FoundItem locale={locale} thing={thing} />
          </li>
        ))}
      </ul>
      {children}
    </Sheet>
  )
}
