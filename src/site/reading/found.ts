import type { Where } from 'payload'
import { type ArticleCard, listArticles } from './articles.ts'
import { type LiveCard, listLivesWhere } from './lives.ts'
import { listProducts, type ProductCard } from './products.ts'
import type { Reader } from './reader.ts'
import { listStories, type StoryCard } from './stories.ts'
import { listVideos, type VideoCard } from './videos.ts'

export type Found = {
  products: ProductCard[]
  articles: ArticleCard[]
  videos: VideoCard[]
  lives: LiveCard[]
  stories: StoryCard[]
}

const OF_EACH = 12

export const countFound = (found: Found): number => Object.values(found).reduce((sum, cards) => sum + cards.length, 0)

/** Everything filed under a topic. Reviews have no topics. */
export async function listTopic(reader: Reader, id: string): Promise<Found> {
  const where: Where = { topics: { contains: id } }
  const onSale: Where = { and: [where, { delisted: { not_equals: true } }] }
  const [products, articles, videos, lives, stories] = await Promise.all([
    listProducts(reader, { where: onSale, limit: OF_EACH }),
    listArticles(reader, { where, limit: OF_EACH }),
    listVideos(reader, { where, limit: OF_EACH }),
    listLivesWhere(reader, where, OF_EACH),
    listStories(reader, { where, limit: OF_EACH }),
  ])
  return { products: products.cards, articles: articles.cards, videos: videos.cards, lives, stories }
}

/** What was published last, for pages that have nothing else to offer. */
export const listLatest = (reader: Reader): Promise<ArticleCard[]> =>
  listArticles(reader, { limit: 5 }).then(({ cards }) => cards)
