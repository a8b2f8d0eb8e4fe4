import { breadcrumbs, video as videoData } from '../heads/json-ld.ts'
import { Page } from '../parts/Page.tsx'
import { listNextVideos } from '../reading/next-videos.ts'
import type { Reader } from '../reading/reader.ts'
import type { VideoPage } from '../reading/videos.ts'
import { Feed } from '../video-feed/Feed.tsx'
import { wordsOf } from '../words/of.ts'

export async function Video({ reader, item }: { reader: Reader; item: VideoPage }) {
  const above = [{ label: wordsOf(reader.locale).nav.videos, path: '/videos' }]
  return (
    <Page
      data={[videoData(item), breadcrumbs([...above, { label: item.title, path: item.path }])]}
      facts={{ subject: `short-videos:${item.id}` }}
      reader={reader}
      title={item.title}
    >
      <Feed item={item} next={await listNextVideos(reader, item)} reader={reader} />
    </Page>
  )
}
