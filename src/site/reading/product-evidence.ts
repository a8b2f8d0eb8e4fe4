import { sharedPool } from '#platform/database.ts'
import { type ArticleCard, listArticles } from './articles.ts'
import { type LivePrice, selectLivePrice } from './live-price.sql.ts'
import { countLives, type LiveCard, listLivesWhere } from './lives.ts'
import type { Reader } from './reader.ts'
import { listVideos, type VideoCard } from './videos.ts'

type Some<Card> = { cards: Card[]; total: number }

/** What is written of a product and shown of it, the newest of each; and what it last cost in a live. */
export type ProductEvidence = {
  articles: Some<ArticleCard>
  videos: Some<VideoCard>
  lives: Some<LiveCard>
  livePrice?: LivePrice
}

const MOST_ARTICLES = 3
const MOST_VIDEOS = 4
const MOST_LIVES = 2

export async function readProductEvidence(reader: Reader, product: string): Promise<ProductEvidence> {
  const about = { products: { equals: product } }
  const shownIn = { 'lineup.productId': { equals: product } }
  const [articles, videos, lives, total, livePrice] = await Promise.all([
    listArticles(reader, { where: about, limit: MOST_ARTICLES }),
    listVideos(reader, { where: about, limit: MOST_VIDEOS }),
    listLivesWhere(reader, shownIn, MOST_LIVES),
    countLives(reader, shownIn),
    selectLivePrice(sharedPool(), product),
  ])
  return { articles, videos, lives: { cards: lives, total }, livePrice }
}

/** What of it stands on the page of the product, as `<collection>:<id>`. */
export const subjectsOf = ({ articles, videos, lives }: ProductEvidence): string[] => [
  ...articles.cards.map(({ id }) => `articles:${id}`),
  ...videos.cards.map(({ id }) => `short-videos:${id}`),
  ...lives.cards.map(({ id }) => `live-streams:${id}`),
]
