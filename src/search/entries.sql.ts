import type { Queryable } from '#platform/database.ts'
import type { SearchKind } from './kinds.ts'
import { shownRule } from './shown.sql.ts'

export type Entry = {
  document: string
  path: string
  title: string
  /** One a line. */
  names: string
  dek: string
  body: string
  cover: string | null
  publishedAt: string | null
  mentions: string[]
  head: string
  words: string
  /** When the document was last changed, as it was read. */
  sourceAt: string
}

/** Writes entries of one collection, each in place of the one before, unless that was made of a newer state. */
export async function putEntries(
  db: Queryable,
  { collection, rules, entries }: { collection: string; rules: number; entries: readonly Entry[] },
): Promise<void> {
  await db.query(
    `insert into search_entries as e
       (collection, document, path, title, names, dek, body, cover, published_at, mentions, head, words, rules, source_at)
     select $1, g.document, g.path, g.title, g.names, g.dek, g.body, g.cover, g."publishedAt",
       array(select jsonb_array_elements_text(g.mentions)::uuid), g.head::tsvector, g.words::tsvector, $2, g."sourceAt"
     from jsonb_to_recordset($3::jsonb) as g (document uuid, path text, title text, names text, dek text, body text, cover uuid,
       "publishedAt" timestamptz, mentions jsonb, head text, words text, "sourceAt" timestamptz)
     on conflict (collection, document) do update set path = excluded.path, title = excluded.title, names = excluded.names, dek = excluded.dek,
       body = excluded.body, cover = excluded.cover, published_at = excluded.published_at, mentions = excluded.mentions,
       head = excluded.head, words = excluded.words, rules = excluded.rules, source_at = excluded.source_at
     where e.source_at <= excluded.source_at`,
    [collection, rules, JSON.stringify(entries)],
  )
}

export async function deleteEntries(db: Queryable, collection: string, documents: readonly string[]): Promise<void> {
  await db.query('delete from search_entries where collection = $1 and document = any($2::uuid[])', [collection, documents])
}

/** Entries in which a document is named, or in which `words` (a `tsquery`) stand, are to be made anew. */
export async function markStale(db: Queryable, { mentioned, words }: { mentioned: string; words: string | null }): Promise<void> {
  await db.query('update search_entries set rules = 0 where mentions @> array[$1::uuid]', [mentioned])
  if (words) await db.query('update search_entries set rules = 0 where words @@ $1::tsquery', [words])
}

export async function markAllStale(db: Queryable, collection: string): Promise<void> {
  await db.query('update search_entries set rules = 0 where collection = $1', [collection])
}

/** Documents of a kind that the public is shown and whose entry is missing, stale, or made of an older state. */
export async function selectWanting(
  db: Queryable,
  { kind, rules, limit }: { kind: SearchKind; rules: number; limit: number },
): Promise<string[]> {
  const found = await db.query<{ id: string }>(
    `select t.id from "${kind.table}" t left join search_entries e on e.collection = $1 and e.document = t.id
     where ${shownRule(kind)} and (e.document is null or e.rules <> $2 or e.source_at < date_trunc('milliseconds', t.updated_at))
     order by t.id limit $3`,
    [kind.slug, rules, limit],
  )
  return found.rows.map(({ id }) => id)
}

/** Removes entries of a kind whose documents the public is not shown any more. Gives how many. */
export async function deleteUnshown(db: Queryable, kind: SearchKind): Promise<number> {
  const gone = await db.query(
    `delete from search_entries e where e.collection = $1
       and not exists (select 1 from "${kind.table}" t where t.id = e.document and ${shownRule(kind)})`,
    [kind.slug],
  )
  return gone.rowCount ?? 0
}
