import type { Where } from 'payload'
import { type ArticleCard, listArticles } from './articles.ts'
import { type LiveCard, listLivesWhere } from './lives.ts'
import { listProducts, type ProductCard } from './products.ts'
import type { Reader } from './reader.ts'
import { listReviews, type ReviewCard } from './reviews.ts'
import { listStories, type StoryCard } from './stories.ts'
import { listVideos, type VideoCard } from './videos.ts'

export type Found = {
  products: ProductCard[]
  articles: ArticleCard[]
  videos: VideoCard[]
  lives: LiveCard[]
  stories: StoryCard[]
  reviews: ReviewCard[]
}

const OF_EACH = 12

export const countFound = (found: Found): number => Object.values(found).reduce((sum, cards) => sum + cards.length, 0)

/**
 * Everything with all these words in title, standfirst, name, text or topic; at most 12 of a type. Takes one line of plain
 * text, in which no sign stands for anything but itself.
 */
export function search(reader: Reader, query: string): Promise<Found> {
  const words = query.split(/\s+/).filter(Boolean).slice(0, 5).map(escapePattern)
  const within = (fields: string[]): Where => ({
    and: words.map((word) => ({ or: fields.map((field) => ({ [field]: { contains: word } })) })),
  })
  return findAll(reader, {
    content: within(['title', 'dek', 'topics.name']),
    product: { and: [within(['name', 'summary', 'topics.name']), { delisted: { not_equals: true } }] },
    review: within(['text', 'product.name']),
  })
}

/** `contains` becomes a pattern of PostgreSQL, where these three would stand for something else. */
const escapePattern = (word: string): string => word.replace(/[\\%_]/g, '\\$&')

/** Everything filed under a topic. Reviews have no topics. */
export async function listTopic(reader: Reader, id: string): Promise<Found> {
  const inTopic: Where = { topics: { contains: id } }
  const found = await findAll(reader, { content: inTopic, product: { and: [inTopic, { delisted: { not_equals: true } }] } })
  return found
}

/** What was published last, for pages that have nothing else to offer. */
export const listLatest = (reader: Reader): Promise<ArticleCard[]> =>
  listArticles(reader, { limit: 5 }).then(({ cards }) => cards)

async function findAll(reader: Reader, where: { content: Where; product: Where; review?: Where }): Promise<Found> {
  const [products, articles, videos, lives, stories, reviews] = await Promise.all([
    listProducts(reader, { where: where.product, limit: OF_EACH }),
    listArticles(reader, { where: where.content, limit: OF_EACH }),
    listVideos(reader, { where: where.content, limit: OF_EACH }),
    listLivesWhere(reader, where.content, OF_EACH),
    listStories(reader, { where: where.content, limit: OF_EACH }),
    where.review ? listReviews(reader, { where: where.review, limit: OF_EACH }) : { cards: [] },
  ])
  return { products: products.cards, articles: articles.cards, videos: videos.cards, lives, stories, reviews: reviews.cards }
}
