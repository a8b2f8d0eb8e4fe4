import type { Queryable } from '#platform/database.ts'

/**
 * Of reviews that people decided since `from`: how many, how many within 24 h of coming, and the median wait in milliseconds;
 * `overdue` wait for longer and are not decided yet, so nobody gets better by leaving the old ones alone.
 */
export type Pace = { decided: number; inTime: number; overdue: number; medianMs: number | null }

/**
 * A wait begins when the author sends, edits, resumes or appeals, and when a removal ends; a decision that was undone at once is
 * none.
 */
export async function selectPace(db: Queryable, { from, to }: { from: Date; to: Date }): Promise<Pace> {
  const found = await db.query<{ decided: number; in_time: number; overdue: number; median: number | null }>(
    `with waits as (
       select extract(epoch from d.at - (
           select max(s.at) from review_decisions s
           where s.review_id = d.review_id and s.seq < d.seq
             and s.action in ('submit', 'import', 'edit', 'resume', 'appeal', 'reinstate'))) * 1000 as ms
       from review_decisions d
       where d.at >= $1 and d.at < $2 and d.actor_kind = 'staff' and d.from_state = 'pending'
         and d.action in ('approve', 'return', 'reject')
         and not exists (
           select from review_decisions n where n.review_id = d.review_id and n.action = 'undo'
             and n.seq = (select min(seq) from review_decisions m where m.review_id = d.review_id and m.seq > d.seq)))
     select count(*)::integer as decided, (count(*) filter (where ms <= 86400000))::integer as in_time,
       (select count(*)::integer from reviews r where r.state = 'pending' and r.due_at < $2) as overdue,
       (percentile_cont(0.5) within group (order by ms))::float8 as median
     from waits where ms is not null`,
    [from, to],
  )
  const { decided, in_time, overdue, median } = found.rows[0]!
  return { decided, inTime: in_time, overdue, medianMs: median }
}
