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
  const found = await db.query<LinkRow>(
    "select code, content_id, product, target, channel, via from links where code = $1 and kind = 'out'",
    [code],
  )
  return found.rows[0]
}

export type ShortLinkRow = { target: string; channel: number; via: string | null }

/** Keeps a short link under a code; gives what stands there now, which is another link when the code was taken. */
export async function insertShortLink(db: Queryable, code: string, link: ShortLinkRow): Promise<ShortLinkRow | undefined> {
  await db.query(
    `insert into links (code, kind, target, channel, via) values ($1, 'short', $2, $3, $4) on conflict (code) do nothing`,
    [code, link.target, link.channel, link.via],
  )
  return selectShortLink(db, code)
}

export async function selectShortLink(db: Queryable, code: string): Promise<ShortLinkRow | undefined> {
  const found = await db.query<ShortLinkRow>("select target, channel, via from links where code = $1 and kind = 'short'", [code])
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
