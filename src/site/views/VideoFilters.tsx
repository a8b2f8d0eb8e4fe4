import { inLocale } from '../locale.ts'
import { FilterRows } from '../parts/FilterRows.tsx'
import type { Reader } from '../reading/reader.ts'
import { kindFilters, topicFilters, type VideoFilter } from '../reading/video-filters.ts'
import { videoFeedWords } from '../words/video-feed.ts'

/** The parts of the clips as links: all of them, by kind, by topic. */
export async function VideoFilters({ reader, by }: { reader: Reader; by?: VideoFilter }) {
  const { locale } = reader
  const words = videoFeedWords(locale)
  const all = { path: '/videos', label: words.all }
  const toChip = ({ path, label }: { path: string; label: string }) => ({
    label,
    href: inLocale(locale, path),
    isOn: path === (by?.path ?? all.path),
  })
  return (
    <FilterRows
      isFollowed
      label={words.filters}
      rows={[
        { label: words.kind, chips: [all, ...kindFilters(reader)].map(toChip) },
        { label: words.topic, chips: (await topicFilters(reader)).map(toChip) },
      ]}
    />
  )
}
