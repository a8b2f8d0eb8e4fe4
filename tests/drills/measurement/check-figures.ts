import { expect } from 'vitest'
import { ask } from '../server/drill.ts'

type Findings = { missing: number; doubles: number; astray: number; odd: number; stored: number }

/**
 * What holds in every hub after every drill: what was acknowledged is stored, nothing is stored twice, the cells are what a
 * plain count of the events gives, and no part is larger than its whole. For histories without ties, deliveries and orders.
 */
export async function checkFigures(dataDir: string, acknowledged: Set<string>): Promise<number> {
  const ids = [...acknowledged].map((id) => `('${id}')`).join(',')
  const found = await ask<Findings>(
    dataDir,
    `with given (id) as (values ${ids}),
     firsts as (
       select visitor_id, subject_id, min(at) filter (where type = 1) as reach_at, min(at) filter (where type = 3) as open_at,
         min(channel) as channel
       from events where flags = 0 group by 1, 2),
     want as (
       select day, subject_id, channel, sum(exposed) as exposed, sum(opened) as opened, sum(opens) as opens, sum(direct) as direct
       from (
         select (reach_at at time zone 'Asia/Shanghai')::date as day, subject_id, channel, 1 as exposed,
           (open_at is not null)::integer as opened, 0 as opens, 0 as direct
         from firsts where reach_at is not null and (open_at is null or open_at >= reach_at)
         union all
         select (open_at at time zone 'Asia/Shanghai')::date, subject_id, channel, 0, 0, 1, (reach_at is null or open_at < reach_at)::integer
         from firsts where open_at is not null) rows
       group by 1, 2, 3),
     have as (select day, content_id, channel, exposed, exposed_opened, opens, direct from pair_cells)
     select (select count(*)::integer from given where not exists (select 1 from events e where e.id = given.id::uuid)) as missing,
       (select (count(*) - count(distinct id))::integer from events) as doubles,
       (select count(*)::integer from ((table want except table have) union all (table have except table want)) differences) as astray,
       (select count(*)::integer from pair_cells
        where delivered_opened > delivered or exposed_opened > exposed or direct > opens or converted > opens) as odd,
       (select count(*)::integer from events) as stored`,
  )
  expect(found).toMatchObject({ missing: 0, doubles: 0, astray: 0, odd: 0 })
  return found.stored
}
