import type { Payload, TypedUser } from 'payload'
import { isPublic } from '#content/is-public.ts'
import type { Article, BrandStory } from '#generated/payload-types.ts'
import type { Pool } from '#platform/database.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { isPromotable } from '#reviews/consent/promotable.ts'
import { quotesIn } from '#reviews/consent/quotes.ts'
import { type ArticleHead, toHead } from './article-html/article-head.ts'
import { type ArticleHtml, toArticleHtml } from './article-html/article-html.ts'
import type { ArticlePicture, MiniProgram } from './article-html/desk.ts'
import { type StoredPicture, toArticlePicture } from './article-html/figures.ts'
import { makeTheme } from './article-html/theme.ts'

/** What can be carried into an official account. */
export const pushableTypes = ['articles', 'brand-stories'] as const
export type PushableType = (typeof pushableTypes)[number]
export type ArticleId = { collection: PushableType; id: string }

export const isPushable = (collection: unknown): collection is PushableType => pushableTypes.includes(collection as PushableType)

export type ArticleCover = StoredPicture & { width: number; height: number; focalX: number; focalY: number }

export type StoredArticle = ArticleId & {
  head: ArticleHead
  body: unknown
  isAiMade: boolean
  /** The version that was read is the one that readers of the hub see. */
  isPublished: boolean
  cover: ArticleCover | null
  theme: ReturnType<typeof makeTheme>
}

/**
 * An article with everything it shows. A colleague reads its newest version, nobody in particular what readers of the hub see now;
 * `null` when there is none.
 */
export async function readArticle(
  payload: Payload,
  { collection, id }: ArticleId,
  { user, now }: { user?: TypedUser; now: Date },
): Promise<StoredArticle | null> {
  const asked = { id, depth: 2, draft: Boolean(user), user, overrideAccess: true, disableErrors: true } as const
  const found = (await payload.findByID({ collection, ...asked })) as Article | BrandStory | null
  if (!found || found.deletedAt || (!user && !isPublic(found, now))) return null
  const brand = await payload.findGlobal({ slug: 'brand', depth: 0, select: { primaryColour: true } })
  return {
    collection,
    id,
    head: toHead(found),
    body: found.body,
    isAiMade: Boolean(found.aiGenerated),
    isPublished: isPublic(found, now),
    cover: toCover(found.cover),
    theme: makeTheme(brand.primaryColour),
  }
}

type Wanted = {
  addressOf: (picture: ArticlePicture) => string | null
  miniProgram: MiniProgram | null
  isSpaced: boolean
  now: Date
}

/** The article as HTML for the account, with those quotes of reviews that may leave this hub now. */
export async function writeArticle(
  pool: Pool,
  article: StoredArticle,
  { addressOf, miniProgram, isSpaced, now }: Wanted,
): Promise<ArticleHtml> {
  const allowed = new Set<string>()
  for (const { review } of quotesIn(article.body))
    if (await isPromotable(pool, { review, purpose: LEAVES_THE_HUB }, now)) allowed.add(review)
  return toArticleHtml(article, {
    theme: article.theme,
    origin: hubOrigin(),
    now,
    addressOf,
    mayQuote: (review) => allowed.has(review),
    miniProgram,
    isSpaced,
  })
}

/** Authors who agree to stories agree to the pages of this hub; a copy in an official account is more than that. */
const LEAVES_THE_HUB = 'advertising'

function toCover(upload: unknown): ArticleCover | null {
  const picture = toArticlePicture(upload, 'media')
  const { width, height, focalX, focalY } = (upload ?? {}) as Record<string, unknown>
  if (!picture || typeof width !== 'number' || typeof height !== 'number') return null
  const { caption: _, ...rest } = picture
  return { ...rest, width, height, focalX: numberOf(focalX), focalY: numberOf(focalY) }
}

const numberOf = (value: unknown): number => (typeof value === 'number' && value >= 0 && value <= 100 ? value : 50)
