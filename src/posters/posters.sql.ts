import type { Queryable } from '#platform/database.ts'
import type { PosterCollection, PosterKind } from './kinds.ts'

/** A poster that somebody asked for; what it shows is read anew each time. `via` and `person` are empty when nobody is named. */
export type PosterRow = {
  id: string
  kind: PosterKind
  collection: PosterCollection
  document_id: string
  /** Days before a live; 0 for every other kind. */
  days: number
  channel: string
  via: string
  person: string
}

/** Keeps a poster under `id`, or finds the one that was asked for in the same way. Gives its id. */
export async function insertPoster(
  db: Queryable,
  poster: PosterRow,
  { by, now }: { by: string | null; now: Date },
): Promise<string> {
  const kept = await db.query<{ id: string }>(
    `insert into posters (id, kind, collection, document_id, days, channel, via, person, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (collection, document_id, kind, days, channel, via, person) do update set made_at = excluded.made_at
     returning id`,
    [
      poster.id,
      poster.kind,
      poster.collection,
      poster.document_id,
      poster.days,
      poster.channel,
      poster.via,
      poster.person,
      by,
      now,
    ],
  )
  return kept.rows[0]!.id
}

const COLUMNS = 'id, kind, collection, document_id, days, channel, via, person'

export async function selectPoster(db: Queryable, id: string): Promise<PosterRow | undefined> {
  const found = await db.query<PosterRow>(`select ${COLUMNS} from posters where id = $1`, [id])
  return found.rows[0]
}

/** Posters of one thing, the last asked for first. */
export async function selectPostersOf(
  db: Queryable,
  { collection, id, limit }: { collection: string; id: string; limit: number },
): Promise<(PosterRow & { made_at: Date })[]> {
  const found = await db.query<PosterRow & { made_at: Date }>(
    `select ${COLUMNS}, made_at from posters where collection = $1 and document_id = $2 order by made_at desc, id limit $3`,
    [collection, id, limit],
  )
  return found.rows
}

/** Remembers what a poster shows now. Gives what it showed before, when that was something else. */
export async function updateHash(db: Queryable, id: string, hash: string): Promise<string | null> {
  const before = await db.query<{ hash: string | null }>('select hash from posters where id = $1', [id])
  await db.query('update posters set hash = $2 where id = $1 and hash is distinct from $2', [id, hash])
  const old = before.rows[0]?.hash ?? null
  return old === hash ? null : old
}

/** What the posters of a review show that may not be used now. */
export async function selectRevokedHashes(db: Queryable, review: string): Promise<string[]> {
  const found = await db.query<{ hash: string }>(
    `select p.hash from posters p where p.collection = 'reviews' and p.document_id::text = $1 and p.hash is not null
       and not exists (select from review_placements u where u.collection = 'posters' and u.document_id = p.id and u.ended_at is null)`,
    [review],
  )
  return found.rows.map(({ hash }) => hash)
}

/** Forgets an invitation, or nothing when it is of another kind. Gives what it showed, when nothing else shows the same. */
export async function deleteInvitation(db: Queryable, id: string): Promise<{ hash: string | null } | undefined> {
  const gone = await db.query<{ hash: string | null }>(
    `delete from posters p where p.id = $1 and p.kind = 'invitation'
     returning case when not exists (select from posters o where o.hash = p.hash and o.id <> p.id) then p.hash end as hash`,
    [id],
  )
  return gone.rows[0]
}

/** Invitations that name somebody and were asked for last before then. */
export async function selectNamedBefore(db: Queryable, before: Date): Promise<string[]> {
  const found = await db.query<{ id: string }>("select id from posters where person <> '' and made_at < $1", [before])
  return found.rows.map(({ id }) => id)
}

/** Every share code that a poster carries. */
export async function selectVias(db: Queryable): Promise<string[]> {
  return (await db.query<{ via: string }>("select distinct via from posters where via <> '' order by via")).rows.map(
    ({ via }) => via,
  )
}

export type KeptPoster = Pick<PosterRow, 'id' | 'kind' | 'collection' | 'channel' | 'via' | 'person'> & {
  document: string
  madeAt: Date
}

/** Posters with one of these share codes. */
export async function selectPostersBy(db: Queryable, vias: readonly string[]): Promise<KeptPoster[]> {
  const found = await db.query<KeptPoster>(
    `select id, kind, collection, document_id as document, channel, via, person, made_at as "madeAt" from posters
     where via = any($1::text[]) order by made_at, id`,
    [vias],
  )
  return found.rows
}
