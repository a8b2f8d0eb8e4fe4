import { findReason } from '#reviews/reason-codes.ts'
import { inLocale } from '../locale.ts'
import { Crumbs } from '../parts/Crumbs.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import type { QuestionAway } from '../reading/questions.ts'
import type { Reader } from '../reading/reader.ts'
import { questionWords } from '../words/questions.ts'

/** A question that was shown leaves its place and the reason, and nothing of what it said. */
export function QuestionPlaceholder({ reader, item }: { reader: Reader; item: QuestionAway }) {
  const { locale } = reader
  const words = questionWords(locale)
  const said = words.placeholder[item.state]
  const reason = findReason(item.code)
  return (
    <Page reader={reader}>
      <Sheet margin={{ seal: 'reviews', label: words.title }}>
        <Crumbs above={[{ label: item.product.name, path: item.product.path }]} locale={locale} />
        <Title text={said.text} title={said.title} />
        <Empty action={{ href: inLocale(locale, `${item.product.path}/questions`), label: words.allOf(item.product.name) }}>
          {reason ? words.placeholder.reason(reason.label[locale]) : words.placeholder.none}
        </Empty>
      </Sheet>
    </Page>
  )
}
