import type { Where } from 'payload'
import { bodyText } from '#content/writing/body-text.ts'
import { readingMinutes } from '#content/writing/text-length.ts'
import type { BrandStory, Column } from '#generated/payload-types.ts'
import { toWritten, type Written } from './articles.ts'
import { type Evidence, readEvidence } from './evidence.ts'
import { type IssueLine, listIssues, neighboursOf, weekdayOf } from './issues.ts'
import { type Picture, toPicture } from './picture.ts'
import { as, mediaFields, populated, type Reader } from './reader.ts'
import { documents, idsOf } from './relations.ts'

export type StoryCard = {
  id: string
  path: string
  title: string
  dek?: string
  cover: Picture | null
  issue: number | null
  column: ColumnName | null
  publishedAt: string
  minutes: number
  isAi: boolean
  evidence: Evidence
}

export type ColumnName = { id: string; title: string; path: string; seal?: string; rhythm: string }

export type ColumnCard = ColumnName & {
  dek?: string
  cover: Picture | null
  latest: StoryCard | null
  issues: number
  /** When it comes out, 0 for Sunday, as its last issues show. */
  weekday: number | null
}

const cardFields = {
  title: true,
  slug: true,
  dek: true,
  cover: true,
  issueNumber: true,
  column: true,
  publishedAt: true,
  createdAt: true,
  aiGenerated: true,
  products: true,
  body: true,
} as const

const populate = { media: mediaFields, columns: populated.columns, products: { name: true } } as const

/** Issues, newest first. */
export async function listStories(
  reader: Reader,
  { where, limit = 100 }: { where?: Where; limit?: number } = {},
): Promise<StoryCard[]> {
  const found = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'brand-stories',
    where,
    sort: ['-publishedAt', '-issueNumber'],
    limit,
    depth: 1,
    select: cardFields,
    populate,
  })
  const evidence = await readEvidence(found.docs.map((doc) => idsOf(doc.products)))
  return found.docs.map((doc, index) => toStoryCard(doc as BrandStory, evidence[index]!))
}

const toColumnName = (column: Column): ColumnName => ({
  id: column.id,
  title: column.title,
  path: `/stories/columns/${column.slug}`,
  seal: column.seal ?? undefined,
  rhythm: column.rhythm,
})

function toStoryCard(story: BrandStory, evidence: Evidence): StoryCard {
  const column = documents(story.column)[0]
  return {
    id: story.id,
    path: `/stories/${story.slug}`,
    title: story.title,
    dek: story.dek ?? undefined,
    cover: toPicture(story.cover),
    issue: story.issueNumber ?? null,
    column: column ? toColumnName(column) : null,
    publishedAt: story.publishedAt ?? story.createdAt,
    minutes: readingMinutes(bodyText(story.body)),
    isAi: Boolean(story.aiGenerated),
    evidence,
  }
}

/** Every column with its latest issue. */
export async function listColumns(reader: Reader): Promise<ColumnCard[]> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'columns',
    sort: 'createdAt',
    depth: 1,
    pagination: false,
    populate: { media: mediaFields },
  })
  return Promise.all(docs.map((column) => toColumnCard(reader, column)))
}

async function toColumnCard(reader: Reader, column: Column): Promise<ColumnCard> {
  const inColumn = { column: { equals: column.id } }
  const [latest, issues] = await Promise.all([listStories(reader, { where: inColumn, limit: 1 }), listIssues(reader, column.id)])
  return {
    ...toColumnName(column),
    dek: column.dek ?? undefined,
    cover: toPicture(column.cover),
    latest: latest[0] ?? null,
    issues: issues.length,
    weekday: weekdayOf(issues),
  }
}

export async function findColumn(reader: Reader, slug: string): Promise<(ColumnCard & { stories: StoryCard[] }) | null> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'columns',
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 1,
    pagination: false,
    populate: { media: mediaFields },
  })
  const column = docs[0]
  if (!column) return null
  const [card, stories] = await Promise.all([
    toColumnCard(reader, column),
    listStories(reader, { where: { column: { equals: column.id } }, limit: 300 }),
  ])
  return { ...card, stories }
}

export type StoryPage = StoryCard &
  Written & {
    byline?: string
    /** All issues of its column, newest first. */
    issues: IssueLine[]
    previous: IssueLine | null
    next: IssueLine | null
  }

export async function findStory(reader: Reader, where: Where): Promise<StoryPage | null> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'brand-stories',
    where,
    limit: 1,
    depth: 2,
    pagination: false,
    populate: populated,
  })
  const story = docs[0]
  if (!story) return null
  const [evidence] = await readEvidence([idsOf(story.products)])
  const card = toStoryCard(story, evidence!)
  const issues = card.column ? await listIssues(reader, card.column.id) : []
  return { ...card, ...toWritten(story), byline: story.byline ?? undefined, issues, ...neighboursOf(issues, card.issue) }
}
