import type { Queryable } from '#platform/database.ts'

export type LinkRow = {
  code: string
  content_id: number | null
  product: string | null
  target: string
  channel: number | null
  via: string | null
}

export async function insertLink(db: Queryable, link: LinkRow): Promise<void> {
  await db.query(
    `insert into links (code, content_id, product, target, channel, via) values ($1, $2, $3, $4, $5, $6)
     on conflict (code) do update set content_id = excluded.content_id where links.content_id is distinct from excluded.content_id`,
    [link.code, link.content_id, link.product, link.target, link.channel, link.via],
  )
}

export async function selectLink(db: Queryable, code: string): Promise<LinkRow | undefined> {
  const found = await db.query<LinkRow>('select code, content_id, product, target, channel, via from links where code = $1', [
    code,
  ])
  return found.rows[0]
}

/** The links among these codes that stand for a content. */
export async function selectContentLinks(
  db: Queryable,
  codes: string[],
): Promise<{ code: string; content_id: number; channel: number | null }[]> {
  const found = await db.query<{ code: string; content_id: number; channel: number | null }>(
    'select code, content_id, channel from links where code = any($1::text[]) and content_id is not null',
    [codes],
  )
  return found.rows
}
