import type { Locale } from '../locale.ts'
import { type Choices, filterAddress, isFiltering, type ReviewFilter } from '../reading/review-filter.ts'
import { reviewWords } from '../words/reviews.ts'
import styles from './FilterBar.module.css'

type Chip = { label: string; to: Partial<ReviewFilter>; isOn: boolean; lang?: string }

/** Filters and orders as plain links: they work before any script, and each list has its address. */
export function FilterBar(props: { path: string; filter: ReviewFilter; choices: Choices; locale: Locale }) {
  const { path, filter, choices, locale } = props
  const words = reviewWords(locale)
  const none = { stars: undefined, withPhotos: undefined, sku: undefined, answer: undefined }
  const rows: { label: string; chips: Chip[] }[] = [
    {
      label: words.filters,
      chips: [
        { label: words.all, to: none, isOn: !isFiltering(filter) },
        { label: words.withPhotos, to: { withPhotos: filter.withPhotos ? undefined : true }, isOn: Boolean(filter.withPhotos) },
        ...[5, 4, 3, 2, 1].map((stars) => ({
          label: words.stars(stars),
          to: { stars: filter.stars === stars ? undefined : stars },
          isOn: filter.stars === stars,
        })),
      ],
    },
    {
      label: words.anySpec,
      chips: choices.skus.length < 2 ? [] : choices.skus.map(({ sku, name }) => toggle(filter, 'sku', sku, name)),
    },
    ...choices.questions.map(({ question, label, values }) => ({
      label,
      chips: values.map((value) => ({
        label: value,
        lang: 'zh-Hans-CN',
        to: { answer: isAnswered(filter, question, value) ? undefined : { question, value } },
        isOn: isAnswered(filter, question, value),
      })),
    })),
    {
      label: words.order,
      chips: (['newest', 'useful'] as const).map((order) => ({
        label: words[order],
        to: { order },
        isOn: filter.order === order,
      })),
    },
  ]
  return (
    <nav aria-label={words.filters} className={styles.bar}>
      {rows
        .filter(({ chips }) => chips.length > 0)
        .map(({ label, chips }) => (
          <dl className={styles.row} key={label}>
            <dt>{label}</dt>
            <dd className={styles.chips}>
              {chips.map((chip) => (
                <a
                  aria-current={chip.isOn ? 'true' : undefined}
                  href={filterAddress(path, { ...filter, page: 1, ...chip.to }, locale)}
                  key={chip.label}
                  lang={chip.lang}
                  rel="nofollow"
                >
                  {chip.label}
                </a>
              ))}
            </dd>
          </dl>
        ))}
    </nav>
  )
}

const toggle = (filter: ReviewFilter, field: 'sku', value: string, label: string): Chip => ({
  label,
  lang: 'zh-Hans-CN',
  to: { [field]: filter[field] === value ? undefined : value },
  isOn: filter[field] === value,
})

const isAnswered = ({ answer }: ReviewFilter, question: string, value: string): boolean =>
  answer?.question === question && answer.value === value
