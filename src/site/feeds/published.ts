import type { CollectionSlug, Payload, Where } from 'payload'
import { sharedPool } from '#platform/database.ts'
import { listAnsweredQuestions } from '#reviews/questions/public-questions.ts'
import { selectReviewPages } from './review-pages.sql.ts'

/** What machines list about a published document. Times are ISO 8601. */
export type Published = { path: string; title: string; summary: string; publishedAt: string; updatedAt: string }

type Kind = {
  collection: CollectionSlug
  path: (slug: string) => string
  title?: 'name' | 'question'
  sort?: '-publishedAt'
  where?: Where
}

/** Everything that has a page of its own, but reviews, whose address is their id. */
const kinds: Kind[] = [
  { collection: 'articles', path: (slug) => `/articles/${slug}`, sort: '-publishedAt' },
  { collection: 'short-videos', path: (slug) => `/videos/${slug}`, sort: '-publishedAt' },
  { collection: 'live-streams', path: (slug) => `/live/${slug}`, sort: '-publishedAt' },
  { collection: 'brand-stories', path: (slug) => `/stories/${slug}`, sort: '-publishedAt' },
  { collection: 'columns', path: (slug) => `/stories/columns/${slug}` },
  { collection: 'products', path: (slug) => `/products/${slug}`, title: 'name' },
  { collection: 'campaigns', path: (slug) => `/campaigns/${slug}`, title: 'name' },
  { collection: 'topics', path: (slug) => `/topics/${slug}`, title: 'name' },
  { collection: 'help-entries', path: (slug) => `/help/${slug}`, title: 'question' },
]

const feedKinds = kinds.slice(0, 4)

/** More of a kind than this no brand has; of reviews there may be ten times as many. */
const MOST_OF_A_KIND = 50_000

/** Every page but those of reviews and questions, by kind; only what a list of addresses needs is read. */
export async function listPages(payload: Payload): Promise<{ path: string; updatedAt: string }[]> {
  const lists = await Promise.all(
    kinds.map(async ({ collection, path }) => {
      const found = await payload.find({
        collection,
        overrideAccess: false,
        depth: 0,
        limit: MOST_OF_A_KIND,
        pagination: false,
        sort: 'createdAt',
        select: { slug: true, updatedAt: true } as never,
      })
      return (found.docs as unknown as { slug?: string | null; updatedAt: string }[])
        .filter(({ slug }) => slug)
        .map(({ slug, updatedAt }) => ({ path: path(slug!), updatedAt }))
    }),
  )
  return lists.flat()
}

/** The newest `limit` contents of every type that is written or filmed, newest first. */
export async function listNewest(payload: Payload, limit: number): Promise<Published[]> {
  const all = await listKinds(payload, feedKinds, limit)
  return all.sort((a, b) => b.publishedAt.localeCompare(a.publishedAt)).slice(0, limit)
}

export async function findColumnNamed(payload: Payload, slug: string) {
  const { docs } = await payload.find({
    collection: 'columns',
    where: { slug: { equals: slug } },
    overrideAccess: false,
    depth: 0,
    limit: 1,
    pagination: false,
    select: { title: true, dek: true },
  })
  return docs[0]
}

/** The newest `limit` issues of a column, newest first. */
export const listIssuesOf = (payload: Payload, { column, limit }: { column: string; limit: number }): Promise<Published[]> =>
  listKind(payload, { ...feedKinds[3]!, where: { column: { equals: column } } }, limit)

export async function listReviewPages(): Promise<{ path: string; updatedAt: string }[]> {
  const reviews = await selectReviewPages(sharedPool(), 10 * MOST_OF_A_KIND)
  return reviews.map(({ id, updatedAt }) => ({ path: `/reviews/${id}`, updatedAt: updatedAt.toISOString() }))
}

/** The pages of questions that somebody has answered; one without an answer tells a search engine nothing. */
export async function listQuestionPages(): Promise<{ path: string; updatedAt: string }[]> {
  const questions = await listAnsweredQuestions(sharedPool())
  return questions.map(({ id, changedAt }) => ({ path: `/questions/${id}`, updatedAt: changedAt.toISOString() }))
}

async function listKinds(payload: Payload, wanted: Kind[], limit: number): Promise<Published[]> {
  const lists = await Promise.all(wanted.map((kind) => listKind(payload, kind, limit)))
  return lists.flat()
}

type Listed = Partial<
  Record<'slug' | 'title' | 'name' | 'question' | 'dek' | 'notice' | 'summary' | 'publishedAt', string | null>
> & {
  createdAt: string
  updatedAt: string
}

async function listKind(payload: Payload, kind: Kind, limit: number): Promise<Published[]> {
  const found = await payload.find({
    collection: kind.collection,
    where: kind.where,
    overrideAccess: false,
    depth: 0,
    limit,
    pagination: false,
    sort: kind.sort ?? '-updatedAt',
  })
  return (found.docs as unknown as Listed[])
    .filter((doc) => doc.slug)
    .map((doc) => ({
      path: kind.path(doc.slug!),
      title: doc.title ?? doc.name ?? doc.question ?? '',
      summary: doc.dek ?? doc.notice ?? doc.summary ?? '',
      publishedAt: doc.publishedAt ?? doc.createdAt,
      updatedAt: doc.updatedAt,
    }))
}
