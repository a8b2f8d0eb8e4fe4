import type { Question } from '#reviews/public/list.ts'
import { inLocale, type Locale } from '../locale.ts'

/** They stand on the page of the product, which is read on phones. */
export const REVIEWS_A_PAGE = 4
/** Nobody reads further, and no address costs more than this. */
const LAST_PAGE = 500

export type ReviewFilter = {
  stars?: number
  withPhotos?: boolean
  sku?: string
  answer?: { question: string; value: string }
  order: 'newest' | 'useful'
  page: number
}

/** What a product's reviews can be told apart by. */
export type Choices = { skus: { sku: string; name: string }[]; questions: Question[] }

export const unfiltered: ReviewFilter = { order: 'newest', page: 1 }

/** Reads a filter from an address; whatever is not offered filters nothing. */
export function readFilter(asked: Record<string, string | string[] | undefined>, choices: Choices): ReviewFilter {
  const one = (name: string) => [asked[name] ?? ''].flat()[0] ?? ''
  const [question = '', ...rest] = one('answer').split(':')
  const value = rest.join(':')
  const isAnswer = choices.questions.some((known) => known.question === question && known.values.includes(value))
  return {
    stars: /^[1-5]$/.test(one('stars')) ? Number(one('stars')) : undefined,
    withPhotos: one('photos') === '1' || undefined,
    sku: choices.skus.find(({ sku }) => sku === one('sku'))?.sku,
    answer: isAnswer ? { question, value } : undefined,
    order: one('order') === 'useful' ? 'useful' : 'newest',
    page: readPageOf(one('page')),
  }
}

/** Reads the page of a list from an address. */
export const readPageOf = (asked: string): number => Math.min(Math.max(/^\d{1,3}$/.test(asked) ? Number(asked) : 1, 1), LAST_PAGE)

export const isFiltering = ({ stars, withPhotos, sku, answer }: ReviewFilter): boolean =>
  Boolean(stars || withPhotos || sku || answer)

/** The address of a list: the product's own page for the first of all, newest first. */
export function filterAddress(product: string, filter: ReviewFilter, locale: Locale): string {
  const { stars, withPhotos, sku, answer, order, page } = filter
  const asked = new URLSearchParams()
  if (stars) asked.set('stars', String(stars))
  if (withPhotos) asked.set('photos', '1')
  if (sku) asked.set('sku', sku)
  if (answer) asked.set('answer', `${answer.question}:${answer.value}`)
  if (order === 'useful') asked.set('order', 'useful')
  if (page > 1) asked.set('page', String(page))
  const path = asked.size === 0 ? product : `${product}/reviews?${asked}`
  return `${inLocale(locale, path)}#reviews`
}
