import type { ArticleKind } from '#content/article-kinds.ts'
import type { Queryable } from '#platform/database.ts'

const isPublic = `a._status = 'published' and a.deleted_at is null and (a.publish_until is null or a.publish_until > now())`

/** How many public articles there are of each kind, within a topic (its slug) if one is given; kinds without any are left out. */
export async function countKinds(db: Queryable, topic?: string): Promise<{ kind: ArticleKind; count: number }[]> {
  const inTopic = `and exists (select from articles_rels l join topics t on t.id = l.topics_id
    where l.parent_id = a.id and l.path = 'topics' and t.slug = $1 and t.deleted_at is null)`
  const found = await db.query<{ kind: ArticleKind; count: number }>(
    `select a.kind, count(*)::integer as count from articles a where ${isPublic} ${topic ? inTopic : ''}
     group by a.kind order by a.kind`,
    topic ? [topic] : [],
  )
  return found.rows
}

export type TopicCount = { slug: string; name: string; count: number }

/** How many public articles are filed under each topic, of one kind if one is given; the fullest first. */
export async function countTopics(db: Queryable, kind?: ArticleKind): Promise<TopicCount[]> {
  const found = await db.query<TopicCount>(
    `select t.slug, t.name, count(distinct a.id)::integer as count
     from topics t join articles_rels l on l.topics_id = t.id and l.path = 'topics' join articles a on a.id = l.parent_id
     where t.deleted_at is null and ${isPublic} ${kind ? 'and a.kind = $1' : ''}
     group by t.id order by count desc, t.name limit 24`,
    kind ? [kind] : [],
  )
  return found.rows
}
