import type { Locale } from '../locale.ts'
import { type FilterRow, FilterRows } from '../parts/FilterRows.tsx'
import { type Choices, filterAddress, isFiltering, type ReviewFilter } from '../reading/review-filter.ts'
import { reviewWords } from '../words/reviews.ts'

type Chip = { label: string; to: Partial<ReviewFilter>; isOn: boolean; lang?: string }

/** What the reviews of a product can be told apart by, and their two orders. */
export function FilterBar(props: { path: string; filter: ReviewFilter; choices: Choices; locale: Locale }) {
  const { path, filter, choices, locale } = props
  const words = reviewWords(locale)
  const none = { stars: undefined, withPhotos: undefined, sku: undefined, answer: undefined }
  const row = (label: string, chips: Chip[]): FilterRow => ({
    label,
    chips: chips.map(({ to, ...chip }) => ({ ...chip, href: filterAddress(path, { ...filter, page: 1, ...to }, locale) })),
  })
  const rows = [
    row(words.filters, [
      { label: words.all, to: none, isOn: !isFiltering(filter) },
      { label: words.withPhotos, to: { withPhotos: filter.withPhotos ? undefined : true }, isOn: Boolean(filter.withPhotos) },
      ...[5, 4, 3, 2, 1].map((stars) => ({
        label: words.stars(stars),
        to: { stars: filter.stars === stars ? undefined : stars },
        isOn: filter.stars === stars,
      })),
    ]),
    row(words.anySpec, choices.skus.length < 2 ? [] : choices.skus.map(({ sku, name }) => toggle(filter, 'sku', sku, name))),
    ...choices.questions.map(({ question, label, values }) =>
      row(
        label,
        values.map((value) => ({
          label: value,
          lang: 'zh-Hans-CN',
          to: { answer: isAnswered(filter, question, value) ? undefined : { question, value } },
          isOn: isAnswered(filter, question, value),
        })),
      ),
    ),
    row(
      words.order,
      (['newest', 'useful'] as const).map((order) => ({ label: words[order], to: { order }, isOn: filter.order === order })),
    ),
  ]
  return <FilterRows label={words.filters} rows={rows} />
}

const toggle = (filter: ReviewFilter, field: 'sku', value: string, label: string): Chip => ({
  label,
  lang: 'zh-Hans-CN',
  to: { [field]: filter[field] === value ? undefined : value },
  isOn: filter[field] === value,
})

const isAnswered = ({ answer }: ReviewFilter, question: string, value: string): boolean =>
  answer?.question === question && answer.value === value
