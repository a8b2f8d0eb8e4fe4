import type { Queryable } from '#platform/database.ts'

/** Somebody looks at a review until then, and at no other any more. */
export async function putHold(
  db: Queryable,
  { review, user, until }: { review: string; user: string; until: Date },
): Promise<void> {
  await db.query(
    `with left_behind as (delete from review_holds where user_id = $2 and review_id <> $1 or until < now() - interval '1 hour')
     insert into review_holds (review_id, user_id, until) select id, $2, $3 from reviews where id = $1
     on conflict (review_id, user_id) do update set until = excluded.until`,
    [review, user, until],
  )
}

export async function deleteHolds(db: Queryable, user: string): Promise<void> {
  await db.query('delete from review_holds where user_id = $1', [user])
}

/** The names of the others who look at these reviews at `now`, by review. */
export async function selectHolders(
  db: Queryable,
  { reviews, me, now }: { reviews: readonly string[]; me: string; now: Date },
): Promise<Record<string, string[]>> {
  const found = await db.query<{ review_id: string; names: string[] }>(
    `select h.review_id, array_agg(u.name order by u.name) as names from review_holds h join users u on u.id = h.user_id
     where h.review_id = any($1::uuid[]) and h.until > $3 and h.user_id <> $2 group by 1`,
    [reviews, me, now],
  )
  return Object.fromEntries(found.rows.map(({ review_id, names }) => [review_id, names]))
}
