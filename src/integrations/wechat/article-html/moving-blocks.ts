import { liveState } from '#content/live-state.ts'
import type { LiveStream, ShortVideo } from '#generated/payload-types.ts'
import { documentOf, type WriteBlock } from './block.ts'
import { remark } from './desk.ts'
import { toArticlePicture, writeCode, writePicture } from './figures.ts'
import { footnote, hubAddress } from './links.ts'
import { writeMoment } from './moment.ts'
import { tag } from './tags.ts'
import { escapeText } from './text.ts'

/** A clip cannot play in a pushed article: its cover and title, and a code and a footnote that lead to where it plays. */
export const writeVideo: WriteBlock = (fields, desk) => {
  const video = documentOf<ShortVideo>(fields.video)
  if (!video) return remark(desk, 'gone', '短视频')
  if (video._status !== 'published' || !video.slug) return remark(desk, 'not-published', video.title)
  const { theme, origin } = desk.context
  const picture = toArticlePicture(video.cover, 'media')
  const image = picture ? writePicture(desk, picture, theme.img) : ''
  const address = hubAddress(origin, `/videos/${video.slug}`)
  const title = `▶ ${escapeText(video.title)}${footnote(desk, address)}`
  const code = writeCode(desk, address, video.title)
  return tag('section', { style: theme.figure }, `${image}${tag('p', { style: theme.caption }, title)}${code}`)
}

const stateWords = {
  upcoming: '直播预告',
  live: '直播中',
  ended: '直播已结束',
  replay: '直播回放',
  cancelled: '直播已取消',
} as const

export const writeLive: WriteBlock = (fields, desk) => {
  const live = documentOf<LiveStream>(fields.live)
  if (!live) return remark(desk, 'gone', '直播')
  if (live._status !== 'published' || !live.slug) return remark(desk, 'not-published', live.title)
  const { theme, origin, now } = desk.context
  const state = stateWords[liveState(live, now)]
  const address = hubAddress(origin, `/live/${live.slug}`)
  // A live that is over, or will not be, is nothing to hurry to.
  const isAhead = state === stateWords.upcoming || state === stateWords.live
  const when = live.startsAt ? ` · ${writeMoment(live.startsAt)}` : ''
  return tag(
    'section',
    { style: theme.card },
    [
      tag('p', { style: theme.small }, `${state}${when}`),
      tag('p', { style: theme.cardTitle }, `${escapeText(live.title)}${footnote(desk, address)}`),
      live.host ? tag('p', { style: theme.last }, `主播：${escapeText(live.host)}`) : '',
      isAhead ? writeCode(desk, address, live.title) : '',
    ].join(''),
  )
}
