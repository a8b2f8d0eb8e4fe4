import { findReason } from '#reviews/reason-codes.ts'
import { day } from '../formats.ts'
import { inLocale } from '../locale.ts'
import { Crumbs } from '../parts/Crumbs.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { Reader } from '../reading/reader.ts'
import type { ReviewPlaceholder as Placeholder } from '../reading/review-page.ts'
import { wordsOf } from '../words/of.ts'
import { provenanceWords } from '../words/provenance.ts'

/** A review that is not shown leaves its place and the reason, and nothing of what it said. */
export function ReviewPlaceholder({ reader, item }: { reader: Reader; item: Placeholder }) {
  const { locale } = reader
  const words = provenanceWords(locale).placeholder
  const reason = findReason(item.code)
  const back = item.product ?? { name: wordsOf(locale).nav.reviews, path: '/reviews' }
  return (
    <Page reader={reader}>
      <Sheet margin={{ seal: 'reviews', label: wordsOf(locale).nav.reviews }}>
        <Crumbs above={[{ label: wordsOf(locale).nav.reviews, path: '/reviews' }]} locale={locale} />
        <Title text={words[item.state].text} title={words[item.state].title} />
        <Empty action={{ href: inLocale(locale, back.path), label: back.name }}>
          {reason ? words.reason(reason.label[locale]) : words.noReason}
          {item.until ? ` ${words.until(day(item.until, locale))}` : null}
        </Empty>
      </Sheet>
    </Page>
  )
}
