import type { Where } from 'payload'
import { bodyText } from '#content/writing/body-text.ts'
import { readingMinutes } from '#content/writing/text-length.ts'
import type { Article, BrandStory } from '#generated/payload-types.ts'
import { type Evidence, readEvidence } from './evidence.ts'
import { type Picture, toPicture } from './picture.ts'
import { type ProductCard, toProductCard } from './products.ts'
import { as, type Listed, mediaFields, PAGE_SIZE, populated, type Reader } from './reader.ts'
import { documents, idsOf } from './relations.ts'

export type ArticleCard = {
  id: string
  path: string
  title: string
  dek?: string
  kind: string
  cover: Picture | null
  publishedAt: string
  minutes: number
  isAi: boolean
  evidence: Evidence
}

const cardFields = {
  title: true,
  slug: true,
  dek: true,
  kind: true,
  cover: true,
  body: true,
  publishedAt: true,
  createdAt: true,
  aiGenerated: true,
  products: true,
} as const

export async function listArticles(
  reader: Reader,
  { where, page = 1, limit = PAGE_SIZE }: { where?: Where; page?: number; limit?: number } = {},
): Promise<Listed<ArticleCard>> {
  const found = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'articles',
    where,
    sort: ['-publishedAt', '-id'],
    page,
    limit,
    depth: 1,
    select: cardFields,
    populate: { media: mediaFields, products: { name: true } },
  })
  const evidence = await readEvidence(found.docs.map((doc) => idsOf(doc.products)))
  const cards = found.docs.map((doc, index) => toArticleCard(doc as Article, evidence[index]!))
  return { cards, page, pages: found.totalPages, total: found.totalDocs }
}

const toArticleCard = (article: Article, evidence: Evidence): ArticleCard => ({
  id: article.id,
  path: `/articles/${article.slug}`,
  title: article.title,
  dek: article.dek ?? undefined,
  kind: article.kind,
  cover: toPicture(article.cover),
  publishedAt: article.publishedAt ?? article.createdAt,
  minutes: readingMinutes(bodyText(article.body)),
  isAi: Boolean(article.aiGenerated),
  evidence,
})

export type ArticlePage = ArticleCard & Written & { byline?: string }

/** What articles and stories share on their own page. */
export type Written = {
  body: Article['body']
  products: ProductCard[]
  topics: { id: string; name: string; slug: string }[]
  corrections: { at: string; text: string }[]
  updatedAt: string
  search: { title?: string; description?: string; share: Picture | null }
}

export async function findArticle(reader: Reader, where: Where): Promise<ArticlePage | null> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'articles',
    where,
    limit: 1,
    depth: 2,
    pagination: false,
    populate: populated,
  })
  const article = docs[0]
  if (!article) return null
  const [evidence] = await readEvidence([idsOf(article.products)])
  return { ...toArticleCard(article, evidence!), ...toWritten(article), byline: article.byline ?? undefined }
}

export const toWritten = (doc: Article | BrandStory): Written => ({
  body: doc.body,
  products: documents(doc.products).map(toProductCard),
  topics: documents(doc.topics).map((topic) => ({ id: topic.id, name: topic.name, slug: String(topic.slug) })),
  corrections: (doc.corrections ?? []).map(({ at, text }) => ({ at, text })),
  updatedAt: doc.updatedAt,
  search: {
    title: doc.searchTitle ?? undefined,
    description: doc.searchDescription ?? undefined,
    share: toPicture(doc.shareCover) ?? toPicture(doc.cover),
  },
})
