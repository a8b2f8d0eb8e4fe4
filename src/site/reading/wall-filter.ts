import { sharedPool } from '#platform/database.ts'
import { countWall, listReviewed, type WallCounts } from '#reviews/public/list.ts'
import { inLocale, type Locale } from '../locale.ts'
import { PAGE_SIZE, type Reader } from './reader.ts'
import { readPageOf } from './review-filter.ts'
import { listReviewPage, type ReviewCard } from './reviews.ts'

export type WallFilter = {
  stars?: number
  withPhotos?: boolean
  followedUp?: boolean
  /** By its slug. */
  product?: string
  order: 'newest' | 'useful'
  page: number
}

export type WallChoices = { counts: WallCounts; products: { id: string; slug: string; name: string; count: number }[] }

export type FilteredWall = { filter: WallFilter; choices: WallChoices; cards: ReviewCard[]; hasMore: boolean }

export const wholeWall: WallFilter = { order: 'newest', page: 1 }

/** Products offered to choose from, those with the most reviews. */
const MOST_PRODUCTS = 30

/** Reads a filter from an address; whatever is not offered filters nothing. */
export function readWallFilter(asked: Record<string, string | string[] | undefined>): WallFilter {
  const one = (name: string) => [asked[name] ?? ''].flat()[0] ?? ''
  return {
    stars: /^[1-5]$/.test(one('stars')) ? Number(one('stars')) : undefined,
    withPhotos: one('photos') === '1' || undefined,
    followedUp: one('later') === '1' || undefined,
    product: /^[a-z0-9-]{1,200}$/.test(one('product')) ? one('product') : undefined,
    order: one('order') === 'useful' ? 'useful' : 'newest',
    page: readPageOf(one('page')),
  }
}

/** The address of a filtered wall; of the whole one, newest first, its own. */
export function wallAddress({ stars, withPhotos, followedUp, product, order, page }: WallFilter, locale: Locale): string {
  const asked = new URLSearchParams()
  if (stars) asked.set('stars', String(stars))
  if (withPhotos) asked.set('photos', '1')
  if (followedUp) asked.set('later', '1')
  if (product) asked.set('product', product)
  if (order === 'useful') asked.set('order', 'useful')
  if (page > 1) asked.set('page', String(page))
  return inLocale(locale, asked.size === 0 ? '/reviews' : `/reviews/all?${asked}`)
}

/** What the wall can be narrowed down to; the counts are those of the product, if it is narrowed down to one. */
export async function readWallChoices(product?: string): Promise<WallChoices> {
  const pool = sharedPool()
  const products = await listReviewed(pool, MOST_PRODUCTS)
  const chosen = products.find(({ slug }) => slug === product)
  return { counts: await countWall(pool, chosen?.id ?? null), products }
}

export async function readFilteredWall(
  reader: Reader,
  asked: Record<string, string | string[] | undefined>,
): Promise<FilteredWall> {
  const wanted = readWallFilter(asked)
  const choices = await readWallChoices(wanted.product)
  const product = choices.products.find(({ slug }) => slug === wanted.product)
  const filter = { ...wanted, product: product?.slug }
  const { page, product: _, ...listed } = filter
  const offset = (page - 1) * PAGE_SIZE
  const shown = await listReviewPage(reader, { ...listed, product: product?.id ?? null, limit: PAGE_SIZE, offset })
  return { filter, choices, ...shown }
}
