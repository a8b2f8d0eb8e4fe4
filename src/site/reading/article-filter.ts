import type { Where } from 'payload'
import type { ArticleKind } from '#content/article-kinds.ts'
import { sharedPool } from '#platform/database.ts'
import { countKinds, countTopics, type TopicCount } from './article-filter.sql.ts'
import { type ArticleCard, listArticles } from './articles.ts'
import type { ListPart } from './list-part.ts'
import type { Listed, Reader } from './reader.ts'

export type ArticleFilter = ListPart<ArticleKind>

/** What a list can be narrowed down to, each with how many articles there would be. */
export type ArticleChoices = { kinds: { kind: ArticleKind; count: number }[]; topics: TopicCount[] }

export type ArticleListing = { list: Listed<ArticleCard>; filter: ArticleFilter; choices: ArticleChoices }

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
