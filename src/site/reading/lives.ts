import type { Where } from 'payload'
import { type LiveTimes, liveEnd, liveState } from '#content/live-state.ts'
import { isVariantNamed } from '#content/variant-name.ts'
import type { LiveStream } from '#generated/payload-types.ts'
import { type Picture, toPicture } from './picture.ts'
import { type ProductCard, toProductCard } from './products.ts'
import { as, mediaFields, populated, type Reader } from './reader.ts'
import { documents } from './relations.ts'
import { canRemind } from './reminding.ts'
import { type ReplayChapter, replayChapters } from './replay-chapters.ts'

/** The times as the page and its island need them: plain text, and whether there is a replay. */
export type Times = Required<Pick<LiveTimes, 'startsAt' | 'endsAt' | 'endedAt' | 'editorState'>> & { replay: boolean }

export type LiveCard = {
  id: string
  path: string
  title: string
  dek?: string
  host?: string
  cover: Picture | null
  times: Times
  products: number
  roomUrl?: string
  isAi: boolean
}

const cardFields = {
  title: true,
  slug: true,
  dek: true,
  host: true,
  cover: true,
  startsAt: true,
  endsAt: true,
  endedAt: true,
  editorState: true,
  replay: true,
  replayUrl: true,
  lineup: true,
  room: true,
  aiGenerated: true,
} as const

/** Every stream that is on or still to come, soonest first, and one page of those that are over, latest first. */
export async function listLives(reader: Reader, { page = 1, limit = 12, now = new Date() } = {}) {
  const after = new Date(now.getTime() - LOOK_BACK_MS).toISOString()
  const [recent, past] = await Promise.all([
    findCards(reader, { where: { startsAt: { greater_than: after } }, sort: 'startsAt', limit: 100 }),
    findCards(reader, { where: { startsAt: { less_than_equal: now.toISOString() } }, sort: '-startsAt', limit, page }),
  ])
  const isAhead = (live: LiveCard) => ['upcoming', 'live'].includes(liveState(live.times, now))
  return {
    ahead: recent.cards.filter(isAhead),
    past: past.cards.filter((live) => !isAhead(live)),
    page,
    pages: past.pages,
  }
}

/** No stream is longer than this. */
const LOOK_BACK_MS = 24 * 3_600_000

/** Streams in any state, newest start first. */
export const listLivesWhere = async (reader: Reader, where: Where, limit: number): Promise<LiveCard[]> =>
  (await findCards(reader, { where, sort: '-startsAt', limit })).cards

export const countLives = async (reader: Reader, where: Where): Promise<number> =>
  (await reader.payload.count({ ...as(reader), collection: 'live-streams', where })).totalDocs

async function findCards(reader: Reader, query: { where: Where; sort: string; limit: number; page?: number }) {
  const found = await reader.payload.find({
    ...as(reader),
    ...query,
    draft: false,
    collection: 'live-streams',
    depth: 1,
    select: cardFields,
    populate: { media: mediaFields, clips: { filename: true, url: true } },
  })
  return { cards: found.docs.map((doc) => toLiveCard(doc as LiveStream)), pages: found.totalPages }
}

export const toLiveCard = (live: LiveStream): LiveCard => ({
  id: live.id,
  path: `/live/${live.slug}`,
  title: live.title,
  dek: live.dek ?? undefined,
  host: live.host ?? undefined,
  cover: toPicture(live.cover),
  times: {
    startsAt: live.startsAt,
    endsAt: live.endsAt ?? null,
    endedAt: live.endedAt ?? null,
    editorState: live.editorState,
    replay: Boolean(live.replay || live.replayUrl),
  },
  products: live.lineup?.length ?? 0,
  roomUrl: live.room?.url ?? undefined,
  isAi: Boolean(live.aiGenerated),
})

export type LineUpLine = {
  productId: string
  title: string
  path?: string
  sku?: string
  livePriceFen?: number
  usualPriceFen?: number
  limit?: number
  stock?: number
  minute?: number
  points?: string
  product?: ProductCard
}

export type LivePage = LiveCard & {
  notice?: string
  roomReference?: string
  replayFile?: string
  /** Parts of the replay file, in seconds of it. */
  chapters: ReplayChapter[]
  replayUrl?: string
  /** Whether readers may let WeChat remind them. */
  canRemind: boolean
  lineup: LineUpLine[]
  endsAtMs: number | null
  topics: { name: string; slug: string }[]
  updatedAt: string
  search: { title?: string; description?: string; share: Picture | null }
}

export async function findLive(reader: Reader, where: Where): Promise<LivePage | null> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'live-streams',
    where,
    limit: 1,
    depth: 2,
    pagination: false,
    populate: populated,
  })
  return docs[0] ? toLivePage(reader, docs[0]) : null
}

async function toLivePage(reader: Reader, live: LiveStream): Promise<LivePage> {
  const replay = documents(live.replay)[0]
  return {
    ...toLiveCard(live),
    notice: live.notice ?? undefined,
    roomReference: live.room?.kind === 'channels' ? (live.room.reference ?? undefined) : undefined,
    replayFile: replay?.url ?? undefined,
    chapters: replay ? replayChapters(live, replay.durationSeconds ?? null) : [],
    replayUrl: live.replayUrl ?? undefined,
    canRemind: await canRemind(),
    lineup: await readLineUp(reader, live),
    endsAtMs: liveEnd(live),
    topics: documents(live.topics).map((topic) => ({ name: topic.name, slug: String(topic.slug) })),
    updatedAt: live.updatedAt,
    search: {
      title: live.searchTitle ?? undefined,
      description: live.searchDescription ?? undefined,
      share: toPicture(live.shareCover) ?? toPicture(live.cover),
    },
  }
}

/** Lines keep the name they had; the product of today, if it is still there, adds picture, price and address. */
async function readLineUp(reader: Reader, live: LiveStream): Promise<LineUpLine[]> {
  const rows = live.lineup ?? []
  if (rows.length === 0) return []
  const { docs } = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'products',
    where: { id: { in: rows.map((row) => row.productId) } },
    depth: 1,
    pagination: false,
    populate: { media: mediaFields, topics: { name: true } },
  })
  const products = new Map(docs.map((product) => [product.id, product]))
  return rows.map((row) => {
    const product = products.get(row.productId)
    const sku = product?.skus?.find((one) => one.sku === row.sku)
    const title = row.title || product?.name || row.sku || ''
    return {
      productId: row.productId,
      title,
      path: product ? `/products/${product.slug}` : undefined,
      sku: sku?.name && isVariantNamed(title, sku.name) ? sku.name : undefined,
      livePriceFen: row.livePriceFen ?? undefined,
      usualPriceFen: sku?.priceFen ?? product?.priceFen ?? undefined,
      limit: row.limit ?? undefined,
      stock: row.stock ?? undefined,
      minute: row.minute ?? undefined,
      points: row.talkingPoints ?? undefined,
      product: product ? toProductCard(product) : undefined,
    }
  })
}
