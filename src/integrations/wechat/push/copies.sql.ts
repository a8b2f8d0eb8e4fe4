import type { Queryable } from '#platform/database.ts'
import type { PushableType } from '../articles.ts'

export type CopyRow = { push: string; collection: PushableType; id: string; at: Date }

/** Whatever the account holds of our articles and does not let anybody change: published, or on its way there. */
export async function selectCopies(db: Queryable): Promise<CopyRow[]> {
  const found = await db.query<CopyRow>(
    `select p.id as push, a.collection, a.document_id as id, p.changed_at as at
     from wechat_pushes p join wechat_push_articles a on a.push_id = p.id
     where p.state in ('submitting', 'submitted', 'published', 'unsure') order by p.changed_at desc`,
  )
  return found.rows
}
