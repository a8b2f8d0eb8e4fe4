import type { Queryable } from '#platform/database.ts'

/**
 * How a document stands: the last part of its address, whether it is public apart from its times, the times from and until
 * which it is, and whether it was public before.
 */
export type StandingRow = { slug: string | null; is_public: boolean; since: Date | null; until: Date | null; was_public: boolean }

const DRAFTED = `slug, _status = 'published' and deleted_at is null as is_public, null::timestamptz as since,
  publish_until as until, published_slug is not null as was_public`

/** What a collection calls public, where it is not by drafts; the same as its read access says to the public. */
const STANDING: Record<string, string> = {
  reviews: `id::text as slug, state = 'published' as is_public, null::timestamptz as since, null::timestamptz as until,
    published_at is not null as was_public`,
  products: `slug, deleted_at is null as is_public, null::timestamptz as since, null::timestamptz as until, true as was_public`,
  campaigns: `slug, deleted_at is null and (kind <> 'trial' or coalesce(trial_open, false)) as is_public, starts_at as since, null::timestamptz as until, true as was_public`,
}

/** `undefined` when there is no such document. `table` comes from the list of types, never from outside. */
export async function selectStanding(
  db: Queryable,
  { slug, table }: { slug: string; table: string },
  document: string,
): Promise<StandingRow | undefined> {
  const found = await db.query<StandingRow>(`select ${STANDING[slug] ?? DRAFTED} from "${table}" where id = $1`, [document])
  return found.rows[0]
}
