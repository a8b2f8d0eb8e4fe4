import type { Queryable } from '#platform/database.ts'

/** A customer as each table of this room names him; texts of times are ISO 8601. */
export type Customer = { corpId: string; id: string }

const given = 'jsonb_to_recordset($1::jsonb) as g ("corpId" text, id text)'
const isTheirs = 't.corp_id = g."corpId" and t.external_userid = g.id'

const QUESTIONS = {
  contacts: `select t.external_userid as id, t.name, t.unionid, t.stars, t.seen_at as "seenAt" from wecom_contacts t, ${given}
    where ${isTheirs} order by t.external_userid`,
  follows: `select t.external_userid as id, t.userid as colleague, t.since, t.removed_at as "removedAt", t.seen_at as "seenAt",
      array(select coalesce(n.name, tag) from unnest(t.tags) as tag
        left join wecom_tags n on n.corp_id = t.corp_id and n.tag_id = tag) as tags
    from wecom_follows t, ${given} where ${isTheirs} order by t.since, t.userid`,
  groups: `select t.external_userid as id, c.name, c.owner from wecom_chat_members t
      join wecom_chats c on c.corp_id = t.corp_id and c.chat_id = t.chat_id, ${given}
    where ${isTheirs} order by c.name, c.chat_id`,
  removals: `select t.external_userid as id, t.userid as colleague, t.at, t.by_whom as "byWhom" from wecom_removals t, ${given}
    where ${isTheirs} order by t.at, t.userid`,
  pushes: `select r.target as id, p.title, p.text, p.collection || ':' || p.document_id as content, k.sender as colleague, r.state,
      r.sent_at as "sentAt"
    from wecom_recipients r join wecom_pushes p on p.id = r.push_id left join wecom_tasks k on k.id = r.task_id, ${given}
    where p.kind = 'single' and p.corp_id = g."corpId" and r.target = g.id order by p.made_at, p.id`,
} as const

export type KeptOfCustomers = Record<keyof typeof QUESTIONS, Record<string, unknown>[]>

/** Every row that names one of these customers. */
export async function selectKeptOf(db: Queryable, customers: readonly Customer[]): Promise<KeptOfCustomers> {
  const theirs = [JSON.stringify(customers)]
  const rows = async (what: keyof typeof QUESTIONS) => (await db.query<Record<string, unknown>>(QUESTIONS[what], theirs)).rows
  return {
    contacts: await rows('contacts'),
    follows: await rows('follows'),
    groups: await rows('groups'),
    removals: await rows('removals'),
    pushes: await rows('pushes'),
  }
}
