import type { Queryable } from '#platform/database.ts'

/** `useful` is null for a report. */
export type Response = {
  kind: 'review-vote' | 'answer-vote' | 'report'
  of: string
  useful: boolean | null
  code: string | null
  note: string | null
  at: Date
}

/** Votes and reports of these people (hex of keyed hashes), oldest first. */
export async function selectResponses(db: Queryable, { names }: { names: readonly string[] }): Promise<Response[]> {
  const found = await db.query<Response>(
    `with theirs as (select decode(name, 'hex') as hash from unnest($1::text[]) as name)
     select 'review-vote' as kind, review_id as of, is_useful as useful, null as code, null as note, at from review_votes
       where person in (select hash from theirs) or visitor in (select hash from theirs)
     union all
     select 'answer-vote', answer_id, is_useful, null, null, at from answer_votes
       where person in (select hash from theirs) or visitor in (select hash from theirs)
     union all
     select 'report', review_id, null, code, note, at from review_reports where person in (select hash from theirs)
     order by at, 1, 2`,
    [names],
  )
  return found.rows
}
