import type { Reader } from '#site/reading/reader.ts'
import { findKindFilter, findTopicFilter, type VideoFilter } from '#site/reading/video-filters.ts'
import { listVideos } from '#site/reading/videos.ts'
import { VideoList } from '#site/views/VideoList.tsx'
import { videoFeedWords } from '#site/words/video-feed.ts'
import { filteredRoute } from './filtered-route.tsx'

const partOfVideos = (find: (reader: Reader, slug: string) => Promise<VideoFilter | null>) =>
  filteredRoute({
    find,
    load: (reader, { where }, page) => listVideos(reader, { where, page }),
    title: ({ locale }, { label }) => videoFeedWords(locale).filtered(label),
    View: VideoList,
  })

export const kindOfVideos = partOfVideos(findKindFilter)
export const topicOfVideos = partOfVideos(findTopicFilter)
