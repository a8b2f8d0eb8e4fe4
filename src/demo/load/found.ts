import { DAY_MS } from '#platform/days.ts'
import { readDrawn } from '../pictures/drawn-picture.ts'
import { ensure, idsBy } from './documents.ts'
import type { Load } from './steps.ts'

const TITLE = '通勤路上用随身喷雾的一条笔记'

/** What a colleague has seen on another platform and asked about: recorded, counted apart, used nowhere. */
export async function loadFound({ payload, now }: Load): Promise<void> {
  if ((await idsBy(payload, 'found-ugc', 'title')).has(TITLE)) return
  const data = await readDrawn('mist-a')
  const file = { data, name: 'shot.webp', mimetype: 'image/webp', size: data.length }
  const shot = await payload.create({ collection: 'found-ugc-shots', data: {}, file, depth: 0 })
  await ensure(payload, {
    collection: 'found-ugc',
    key: 'title',
    data: {
      title: TITLE,
      source: 'xiaohongshu',
      foundAt: new Date(now - 6 * DAY_MS).toISOString(),
      url: 'https://www.xiaohongshu.com/explore/example',
      authorName: '小满不赶路',
      screenshot: shot.id,
      product: (await idsBy(payload, 'products', 'slug')).get('morning-dew-mist'),
      permission: 'asked',
      note: '已私信作者，等回复；回复前只看不用。',
    },
  })
}
