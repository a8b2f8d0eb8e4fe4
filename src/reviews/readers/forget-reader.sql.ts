import type { Queryable } from '#platform/database.ts'

export async function forgetVotes(db: Queryable, hashes: readonly Buffer[]): Promise<void> {
  // The place of a person is taken by chance that leads nowhere: two votes of one review stay two.
  await db.query('update review_votes set person = sha256(gen_random_uuid()::text::bytea) where person = any($1)', [hashes])
  await db.query('update review_votes set visitor = null where visitor = any($1)', [hashes])
}

export async function forgetReports(db: Queryable, hashes: readonly Buffer[]): Promise<void> {
  await db.query('update review_reports set person = null, note = null where person = any($1)', [hashes])
}
