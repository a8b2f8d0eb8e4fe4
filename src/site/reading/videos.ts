import type { Where } from 'payload'
import type { ShortVideo } from '#generated/payload-types.ts'
import { type Picture, toPicture } from './picture.ts'
import { type ProductCard, toProductCard } from './products.ts'
import { as, type Listed, mediaFields, PAGE_SIZE, populated, type Reader } from './reader.ts'
import { documents } from './relations.ts'

export type VideoCard = {
  id: string
  path: string
  title: string
  dek?: string
  kind: string
  poster: Picture | null
  seconds: number | null
  isChannels: boolean
  products: number
  publishedAt: string
  isAi: boolean
}

const cardFields = {
  title: true,
  slug: true,
  dek: true,
  kind: true,
  cover: true,
  source: true,
  durationSeconds: true,
  products: true,
  publishedAt: true,
  createdAt: true,
  aiGenerated: true,
} as const

export async function listVideos(
  reader: Reader,
  { where, page = 1, limit = PAGE_SIZE }: { where?: Where; page?: number; limit?: number } = {},
): Promise<Listed<VideoCard>> {
  const found = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'short-videos',
    where,
    sort: ['-publishedAt', '-id'],
    page,
    limit,
    depth: 1,
    select: cardFields,
    populate: { media: mediaFields, products: { name: true } },
  })
  return { cards: found.docs.map((doc) => toVideoCard(doc as ShortVideo)), page, pages: found.totalPages, total: found.totalDocs }
}

const toVideoCard = (video: ShortVideo): VideoCard => ({
  id: video.id,
  path: `/videos/${video.slug}`,
  title: video.title,
  dek: video.dek ?? undefined,
  kind: video.kind,
  poster: toPicture(video.cover),
  seconds: video.durationSeconds ?? null,
  isChannels: video.source === 'channels',
  products: video.products?.length ?? 0,
  publishedAt: video.publishedAt ?? video.createdAt,
  isAi: Boolean(video.aiGenerated),
})

export type VideoPage = Omit<VideoCard, 'products'> & {
  fileUrl?: string
  channelsRef?: string
  captions?: string
  products: ProductCard[]
  topics: { name: string; slug: string }[]
  updatedAt: string
  search: { title?: string; description?: string; share: Picture | null }
}

/** Takes a document whose relations are populated one level deep. */
export function toVideoPage(video: ShortVideo): VideoPage {
  const file = documents(video.file)[0]
  return {
    ...toVideoCard(video),
    seconds: video.durationSeconds ?? file?.durationSeconds ?? null,
    fileUrl: video.source === 'channels' ? undefined : (file?.url ?? undefined),
    channelsRef: video.channelsRef ?? undefined,
    captions: video.captions ?? undefined,
    products: documents(video.products).map(toProductCard),
    topics: documents(video.topics).map((topic) => ({ name: topic.name, slug: String(topic.slug) })),
    updatedAt: video.updatedAt,
    search: {
      title: video.searchTitle ?? undefined,
      description: video.searchDescription ?? undefined,
      share: toPicture(video.shareCover) ?? toPicture(video.cover),
    },
  }
}

export async function findVideo(reader: Reader, where: Where): Promise<VideoPage | null> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'short-videos',
    where,
    limit: 1,
    depth: 2,
    pagination: false,
    populate: populated,
  })
  return docs[0] ? toVideoPage(docs[0]) : null
}
