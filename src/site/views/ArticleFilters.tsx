import { inLocale, type Locale } from '../locale.ts'
import { FilterRows } from '../parts/FilterRows.tsx'
import type { ArticleChoices, ArticleFilter } from '../reading/article-filter.ts'
import { partPath } from '../reading/list-part.ts'
import { wordsOf } from '../words/of.ts'
import { readingWords } from '../words/reading.ts'

/** Kinds and topics of articles, each a list with an address of its own. */
export function ArticleFilters(props: { filter: ArticleFilter; choices: ArticleChoices; locale: Locale }) {
  const { filter, choices, locale } = props
  const { kinds } = wordsOf(locale)
  const words = readingWords(locale).filter
  const to = (more: ArticleFilter) => inLocale(locale, partPath('/articles', { ...filter, ...more }))
  const rows = [
    {
      label: words.kind,
      chips: [
        { label: words.all, href: to({ kind: undefined }), isOn: !filter.kind },
        ...choices.kinds.map(({ kind, count }) => ({
          label: kinds[kind] ?? kind,
          href: to({ kind }),
          isOn: filter.kind === kind,
          count,
        })),
      ],
    },
    {
      label: words.topic,
      chips: [
        { label: words.all, href: to({ topic: undefined }), isOn: !filter.topic },
        ...choices.topics.map(({ slug, name, count }) => ({
          label: name,
          href: to({ topic: slug }),
          isOn: filter.topic === slug,
          count,
          lang: 'zh-Hans-CN',
        })),
      ],
    },
  ].filter(({ chips }) => chips.length > 2)
  return rows.length > 0 ? <FilterRows isFollowed label={words.label} rows={rows} /> : null
}
