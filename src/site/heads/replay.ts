import { canonical } from '../feeds/address.ts'
import type { LivePage } from '../reading/lives.ts'

/** The recording of a live as a video with its parts; nothing where it is not played here. */
export function replay(page: LivePage): object[] {
  if (!page.replayFile) return []
  const address = canonical(page.path)
  return [
    {
      '@type': 'VideoObject',
      name: page.title,
      description: page.dek ?? page.notice ?? page.title,
      thumbnailUrl: page.cover ? [canonical(page.cover.share.url)] : undefined,
      uploadDate: page.times.startsAt,
      contentUrl: canonical(page.replayFile),
      url: address,
      inLanguage: 'zh-Hans',
      hasPart: page.chapters.map(({ title, fromSeconds, toSeconds }) => ({
        '@type': 'Clip',
        name: title,
        startOffset: fromSeconds,
        endOffset: toSeconds ?? undefined,
        url: `${address}#t=${fromSeconds}`,
      })),
    },
  ]
}
