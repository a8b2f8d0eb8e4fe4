import type { Where } from 'payload'
import { type ArticleKind, isArticleKind } from '#content/article-kinds.ts'
import { sharedPool } from '#platform/database.ts'
import { countKinds, countTopics, type TopicCount } from './article-filter.sql.ts'
import { type ArticleCard, listArticles } from './articles.ts'
import type { Listed, Reader } from './reader.ts'

export type ArticleFilter = { kind?: ArticleKind; topic?: string }

/** What a list can be narrowed down to, each with how many articles there would be. */
export type ArticleChoices = { kinds: { kind: ArticleKind; count: number }[]; topics: TopicCount[] }

export type ArticleListing = { list: Listed<ArticleCard>; filter: ArticleFilter; choices: ArticleChoices }

const ANY = 'all'

/** The address of a filtered list: `/articles/of/guide`, `/articles/of/all/season-change`; of all articles `/articles`. */
export function articlesPath({ kind, topic }: ArticleFilter): string {
  if (!kind && !topic) return '/articles'
  return ['/articles/of', kind ?? ANY, topic].filter(Boolean).join('/')
}

/** Reads what stands after `/articles/of/`; nothing for an address that no link leads to. */
export function readArticlesPath(parts: readonly string[]): { filter: ArticleFilter; page: number } | null {
  const at = parts.length - 2
  const isPaged = at > 0 && parts[at] === 'page'
  const page = isPaged ? Number(parts.at(-1)) : 1
  if (isPaged && (!/^[1-9]\d{0,3}$/.test(parts.at(-1)!) || page === 1)) return null
  const [kind = '', topic, ...more] = isPaged ? parts.slice(0, at) : parts
  if (more.length > 0 || !(kind === ANY ? topic : isArticleKind(kind))) return null
  if (topic !== undefined && !/^[a-z0-9-]{1,200}$/.test(topic)) return null
  return { filter: { kind: isArticleKind(kind) ? kind : undefined, topic }, page }
}

/** One page of the articles of this kind and topic, and what else there is to choose. */
export async function listFilteredArticles(reader: Reader, filter: ArticleFilter = {}, page = 1): Promise<ArticleListing> {
  const { kind, topic } = filter
  const where: Where = {
    and: [...(kind ? [{ kind: { equals: kind } }] : []), ...(topic ? [{ 'topics.slug': { equals: topic } }] : [])],
  }
  const [list, kinds, topics] = await Promise.all([
    listArticles(reader, { where, page }),
    countKinds(sharedPool(), topic),
    countTopics(sharedPool(), kind),
  ])
  return { list, filter, choices: { kinds, topics } }
}
