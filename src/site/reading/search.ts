import { sharedPool } from '#platform/database.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { type Found, find, type Hit } from '#search/find.ts'
import { listPopular } from '#search/log/report.ts'
import { makeSlip } from '#search/log/slip.ts'
import { findNearest } from '#search/nearest.ts'
import { type Picture, toPicture } from './picture.ts'
import { listProducts, type ProductCard } from './products.ts'
import { mediaFields, type Reader } from './reader.ts'
import { listReviews, type ReviewCard } from './reviews.ts'
import { listTopics } from './topics.ts'

/** A hit with what its kind shows beside the words. */
export type FoundThing = Hit & { picture: Picture | null; product?: ProductCard; review?: ReviewCard }
/** `slip` is what the page may tell of itself. */
export type FoundPage = Omit<Found, 'hits'> & { things: FoundThing[]; slip: Record<string, string> }

/** `null` when nothing was asked. */
export async function searchSite(
  reader: Reader,
  asked: { raw: string; type?: string; page?: number },
): Promise<FoundPage | null> {
  const found = await find(sharedPool(), asked)
  if (!found) return null
  const { hits, ...rest } = found
  const idsOf = (collection: string) => hits.filter((hit) => hit.collection === collection).map(({ document }) => document)
  const [pictures, products, reviews] = await Promise.all([
    readPictures(reader, hits),
    readCards(
      idsOf('products'),
      async (ids) => (await listProducts(reader, { where: { id: { in: ids } }, limit: ids.length })).cards,
    ),
    readCards(
      idsOf('reviews'),
      async (ids) => (await listReviews(reader, { where: { id: { in: ids } }, limit: ids.length })).cards,
    ),
  ])
  const things = hits.flatMap((hit): FoundThing[] => {
    const [product, review] = [products.get(hit.document), reviews.get(hit.document)]
    // What was taken down between the two questions.
    if ((hit.collection === 'products' && !product) || (hit.collection === 'reviews' && !review)) return []
    return [{ ...hit, picture: pictures.get(hit.cover ?? '') ?? review?.photos[0] ?? null, product, review }]
  })
  return { ...rest, things, slip: slipOf(rest) }
}

export type Help = { nearest: string[]; popular: string[]; topics: { name: string; slug: string }[]; products: ProductCard[] }

/** Where to go on when nothing was found, or nothing asked; `key` is what was asked. */
export async function readHelp(reader: Reader, key: string | null): Promise<Help> {
  const [nearest, popular, topics, { cards }] = await Promise.all([
    key ? findNearest(sharedPool(), key) : [],
    listPopular(sharedPool(), { now: new Date(), timeZone: hubTimeZone() }),
    listTopics(reader),
    listProducts(reader, { where: { delisted: { not_equals: true } }, limit: 4 }),
  ])
  return { nearest, popular, topics, products: cards }
}

/** What was found only in part was not found. */
function slipOf({ key, closeness, total }: Pick<Found, 'key' | 'closeness' | 'total'>): Record<string, string> {
  const results = closeness === 'any' ? 0 : total
  const { query, day, sign } = makeSlip({ query: key, results, now: new Date(), timeZone: hubTimeZone() })
  return { query, results: String(results), day, sign }
}

async function readCards<Card extends { id: string }>(
  ids: string[],
  read: (ids: string[]) => Promise<Card[]>,
): Promise<Map<string, Card>> {
  const cards = ids.length > 0 ? await read(ids) : []
  return new Map(cards.map((card) => [card.id, card]))
}

async function readPictures({ payload }: Reader, hits: readonly Hit[]): Promise<Map<string, Picture | null>> {
  const ids = [...new Set(hits.flatMap(({ cover }) => cover ?? []))]
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    overrideAccess: false,
    depth: 0,
    limit: ids.length,
    pagination: false,
    select: mediaFields,
  })
  return new Map(docs.map((doc) => [doc.id, toPicture(doc)]))
}
