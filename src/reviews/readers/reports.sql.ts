import type { Queryable } from '#platform/database.ts'

export type ReportRow = { id: string; review: string; person: Buffer | null; code: string; note: string | null; at: Date }

/** Keeps a report; `false` when this person has reported this review already. */
export async function insertReport(db: Queryable, { id, review, person, code, note, at }: ReportRow): Promise<boolean> {
  const kept = await db.query(
    `insert into review_reports (id, review_id, person, code, note, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (review_id, person) where person is not null do nothing`,
    [id, review, person, code, note, at],
  )
  return kept.rowCount === 1
}

/** What was reported about a review, newest first. */
export async function selectReports(db: Queryable, review: string): Promise<Omit<ReportRow, 'review' | 'person'>[]> {
  const found = await db.query<Omit<ReportRow, 'review' | 'person'>>(
    'select id, code, note, at from review_reports where review_id = $1 order by at desc, id desc limit 100',
    [review],
  )
  return found.rows
}
