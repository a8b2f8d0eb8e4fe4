import type { CollectionSlug } from 'payload'
import { bodyOf, type Find } from '../content/body.ts'
import { planContent } from '../content/plan.ts'
import { listOf, readTexts, type TextFile } from '../content/text-file.ts'
import { lives, ON_AIR_SINCE_MS } from '../lives.ts'
import { products } from '../products.ts'
import { captionsOf, clipTitles, videos } from '../videos.ts'
import { ensure, idsBy } from './documents.ts'
import { pictureIds } from './pictures.ts'
import { reviewIds } from './reviews.ts'
import type { Load } from './steps.ts'

type Ids = (
  kind: 'picture' | 'product' | 'topic' | 'column' | 'clip' | 'video' | 'live' | 'review',
  key: string,
) => string | undefined

/** Films, lives, articles and stories, published on their days; each is published as an editor would, only earlier. */
export async function loadContent(load: Load): Promise<void> {
  const plan = planContent(load.now, load.timeZone)
  const publishedAt = (type: string, key: string) =>
    new Date(plan.find((item) => item.type === type && item.key === key)!.publishedAt).toISOString()
  const put = async (collection: CollectionSlug, items: { slug: string }[]) => {
    for (const [index, item] of items.entries()) {
      const then = publishedAt(collection, item.slug)
      const times = { publishedAt: then, createdAt: then, updatedAt: then }
      await ensure(load.payload, { collection, key: 'slug', data: { ...item, ...times, _status: 'published' } })
      load.report(`内容 ${collection}`, index + 1, items.length)
    }
  }
  const ids = await readIds(load)
  await put(
    'short-videos',
    videos.map((video) => filmOf(video, ids)),
  )
  await put(
    'live-streams',
    lives.map((live, index) => liveOf(live, index, { ids, plan, now: load.now })),
  )
  const all = await readIds(load)
  await put(
    'articles',
    readTexts('articles').map((text) => ({
      ...pieceOf(text, all, load.now),
      kind: text.head.kind,
      cover: all('picture', `article-${text.slug}`),
    })),
  )
  await put(
    'brand-stories',
    readTexts('stories').map((text) => ({
      ...pieceOf(text, all, load.now),
      column: all('column', text.head.column!),
      issueNumber: Number(text.head.issue),
      cover: all('picture', `story-${text.slug}`),
    })),
  )
}

async function readIds(load: Load): Promise<Ids> {
  const { payload } = load
  const maps = {
    picture: await pictureIds(load),
    review: await reviewIds(load),
    product: await idsBy(payload, 'products', 'slug'),
    topic: await idsBy(payload, 'topics', 'slug'),
    column: await idsBy(payload, 'columns', 'slug'),
    clip: await idsBy(payload, 'clips', 'title'),
    video: await idsBy(payload, 'short-videos', 'slug'),
    live: await idsBy(payload, 'live-streams', 'slug'),
  }
  return (kind, key) => maps[kind].get(key)
}

function pieceOf({ slug, head, body }: TextFile, ids: Ids, now: number) {
  return {
    slug,
    title: head.title,
    dek: head.dek,
    byline: head.byline,
    channels: listOf(head.channels),
    products: listOf(head.products).map((key) => ids('product', key)),
    topics: listOf(head.topics).map((key) => ids('topic', key)),
    body: bodyOf(body, { find: ids as Find, now }),
  }
}

const filmOf = (video: (typeof videos)[number], ids: Ids) => ({
  slug: video.slug,
  title: video.title,
  dek: video.dek,
  kind: video.kind,
  source: 'file',
  file: ids('clip', clipTitles[video.clip]),
  cover: ids('picture', `video-${video.slug}`),
  captions: captionsOf(video.lines),
  channels: ['channels-feed', 'moments', 'site'],
  products: video.products.map((key) => ids('product', key)),
  topics: video.topics.map((key) => ids('topic', key)),
})

function liveOf(
  live: (typeof lives)[number],
  index: number,
  of: { ids: Ids; plan: ReturnType<typeof planContent>; now: number },
) {
  const times = of.plan.find((item) => item.type === 'live-streams' && item.key === live.slug)!.live!
  const isOver = times.to < of.now
  return {
    slug: live.slug,
    title: live.title,
    host: live.host,
    notice: live.notice,
    startsAt: new Date(times.from).toISOString(),
    endsAt: new Date(times.to).toISOString(),
    ...(isOver ? { endedAt: new Date(times.to + ((index % 4) - 1) * ON_AIR_SINCE_MS * 0.3).toISOString() } : {}),
    ...(isOver ? { replay: of.ids('clip', clipTitles[videos[index % videos.length]!.clip]) } : {}),
    room: { kind: 'link', url: `https://live.example.com/mingting/${live.slug}` },
    editorState: 'auto',
    cover: of.ids('picture', `live-${String(index + 1).padStart(2, '0')}`),
    channels: ['channels-live', 'wecom', 'official-account'],
    products: live.products.map((key) => of.ids('product', key)),
    lineup: live.products.map((key, place) => lineOf(key, place, of.ids)),
  }
}

function lineOf(slug: string, place: number, ids: Ids) {
  const product = products.find((one) => one.slug === slug)!
  const { sku, priceFen } = product.skus[0]!
  return {
    productId: ids('product', slug),
    sku,
    livePriceFen: Math.round((priceFen * 0.92) / 100) * 100,
    limit: 2 + (place % 2),
    stock: 120 + place * 40,
    // The films that stand for recordings are seconds long: so the first line lies in them.
    minute: place * 22,
    talkingPoints: product.summary,
  }
}
