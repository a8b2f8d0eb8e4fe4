import { expect, test } from 'vitest'
import { readPlan } from '#content/read-plan.ts'
import { inTransaction } from '#platform/database.ts'
import { testPayload } from '../../builders/payload.ts'

const { pool } = await testPayload()

const now = new Date('2026-11-26T00:00:00Z')
const week = { from: new Date('2026-11-23T00:00:00Z'), to: new Date('2026-11-30T00:00:00Z') }

test('a week among 2,000 items is one question, and every table it reads has an index for it', async () => {
  await pool.query(`
    insert into articles (id, title, _status, published_at)
      select gen_random_uuid(), '第' || n || '篇', case when n % 2 = 0 then 'published' else 'draft' end::enum_articles_status,
        case when n % 2 = 0 then '2026-01-01'::timestamptz + n * interval '8 hours' end from generate_series(1, 1600) n;
    insert into live_streams (id, title, _status, starts_at)
      select gen_random_uuid(), '第' || n || '场', 'published', '2026-01-01'::timestamptz + n * interval '1 day' from generate_series(1, 400) n;
    insert into _articles_v (id, parent_id, version_title, latest)
      select gen_random_uuid(), a.id, a.title, v = 5 from articles a, generate_series(1, 5) v;
    insert into _live_streams_v (id, parent_id, version_title, version_starts_at, latest)
      select gen_random_uuid(), l.id, l.title, l.starts_at, v = 5 from live_streams l, generate_series(1, 5) v;
    insert into content_plans (collection, document_id, planned_at)
      select 'articles', id, '2026-01-01'::timestamptz + row_number() over () * interval '10 hours' from articles where _status = 'draft';
    insert into payload_jobs (id, task_slug, wait_until, input)
      select gen_random_uuid(), 'schedulePublish', p.planned_at + interval '1 hour',
        jsonb_build_object('type', 'publish', 'doc', jsonb_build_object('relationTo', 'articles', 'value', p.document_id::text))
      from content_plans p tablesample bernoulli (30) repeatable (1)`)
  await pool.query('analyze articles, live_streams, _articles_v, _live_streams_v, content_plans, payload_jobs')
  const asked: string[] = []
  const items = await readPlan(
    {
      query: ((text: string, values: unknown[]) => {
        asked.push(text)
        return pool.query(text, values)
      }) as typeof pool.query,
    },
    week,
    now,
  )
  expect(asked).toHaveLength(1)
  expect(new Set(items.map(({ source }) => source))).toEqual(new Set(['published', 'live', 'plan', 'publish-job']))
  expect(items.length).toBeGreaterThan(20)
  // A table of this size may still be read as a whole where that is cheaper; what has an index need not be.
  const plan = await inTransaction(pool, async (client) => {
    await client.query('set local enable_seqscan = off')
    const { rows } = await client.query(`explain (format json) ${asked[0]}`, [week.from, week.to])
    return rows[0]['QUERY PLAN'][0].Plan
  })
  expect(scansOf(plan)).toEqual([])
})

const large = ['articles', '_articles_v', 'live_streams', '_live_streams_v', 'content_plans', 'payload_jobs']

/** The large tables that a plan reads from end to end. */
function scansOf(plan: { 'Node Type': string; 'Relation Name'?: string; Plans?: never[] }): string[] {
  const own = plan['Node Type'] === 'Seq Scan' && large.includes(plan['Relation Name'] ?? '') ? [plan['Relation Name']!] : []
  return [...own, ...(plan.Plans ?? []).flatMap(scansOf)]
}
