import type { Queryable } from '#platform/database.ts'

const KEPT = "sha256('erased:'::bytea || g.hash)"

/** A key that is erased again belongs to the last erasure. */
export async function insertErasedKeys(
  db: Queryable,
  { erasure, hashes, now }: { erasure: number; hashes: readonly Buffer[]; now: Date },
): Promise<void> {
  await db.query(
    `insert into erased_keys (hash, erasure_id, erased_at)
     select distinct ${KEPT}, $2::bigint, $3::timestamptz from unnest($1::bytea[]) as g (hash)
     on conflict (hash) do update set erasure_id = excluded.erasure_id, erased_at = excluded.erased_at`,
    [hashes, erasure, now],
  )
}

export type ErasedKey = { hash: string; erasure: number; at: Date }

export async function selectErasedKeys(db: Queryable, hashes: readonly Buffer[]): Promise<ErasedKey[]> {
  const found = await db.query<ErasedKey>(
    `select encode(g.hash, 'hex') as hash, e.erasure_id as erasure, e.erased_at as at
     from unnest($1::bytea[]) as g (hash) join erased_keys e on e.hash = ${KEPT}`,
    [hashes],
  )
  return found.rows
}
