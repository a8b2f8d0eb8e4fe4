import type { Queryable } from '#platform/database.ts'
import type { RevisionContent } from '../revision.ts'
import type { Finding } from './finding.ts'

type Of = { review: string; revision: number }

/** Keeps the findings about a revision in place of those that were there. */
export async function replaceFindings(
  db: Queryable,
  { review, revision, findings, rules, at }: Of & { findings: readonly Finding[]; rules: string; at: Date },
): Promise<void> {
  const rows = findings.map((finding, place) => ({ place, step: finding.step, verdict: finding.verdict, finding }))
  await db.query(
    `with gone as (delete from review_screenings where review_id = $1 and revision = $2 and place >= $6)
     insert into review_screenings (review_id, revision, place, step, verdict, finding, rules, at)
     select $1, $2, place, step, verdict, finding, $4, $5
     from jsonb_to_recordset($3::jsonb) as given (place smallint, step text, verdict text, finding jsonb)
     on conflict (review_id, revision, place) do update set step = excluded.step, verdict = excluded.verdict,
       finding = excluded.finding, rules = excluded.rules, at = excluded.at`,
    [review, revision, JSON.stringify(rows), rules, at, rows.length],
  )
}

export type KeptFindings = { findings: Finding[]; rules: string; at: Date }

/** The findings about a revision in their order; none when it was never screened. */
export async function selectFindings(db: Queryable, { review, revision }: Of): Promise<KeptFindings | undefined> {
  const found = await db.query<{ finding: Finding; rules: string; at: Date }>(
    'select finding, rules, at from review_screenings where review_id = $1 and revision = $2 order by place',
    [review, revision],
  )
  const [first] = found.rows
  return first && { findings: found.rows.map(({ finding }) => finding), rules: first.rules, at: first.at }
}

/** The newest revision of a review and its words, if they have not been erased. */
export async function selectNewest(
  db: Queryable,
  review: string,
): Promise<{ revision: number; version: number; consentedAt: Date | null; content: RevisionContent | null } | undefined> {
  const found = await db.query<{ revision: number; version: number; consentedAt: Date | null; content: RevisionContent | null }>(
    `select r.revision::integer as revision, r.version::integer as version, r.consented_at as "consentedAt", c.content
     from reviews r left join review_contents c on c.review_id = r.id and c.number = r.revision where r.id::text = $1`,
    [review],
  )
  return found.rows[0]
}

/** The review that a service outside speaks of by its trace. */
export async function selectAwaiting(db: Queryable, provider: string, trace: string): Promise<Of | undefined> {
  const found = await db.query<Of>(
    `select s.review_id as review, s.revision from review_screenings s join reviews r on r.id = s.review_id and r.revision = s.revision
     where s.step = 'outside-checks' and s.finding->'evidence' @> $1::jsonb and r.state = 'screening' limit 1`,
    [JSON.stringify([{ kind: 'outside', provider, trace, outcome: 'later' }])],
  )
  return found.rows[0]
}
