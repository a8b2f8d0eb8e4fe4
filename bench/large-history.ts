import { makePartition } from '#measurement/event-days.sql.ts'
import { eventTypes } from '#measurement/event-types.ts'
import { storeOrders } from '#measurement/store-orders.ts'
import { parseOrder } from '#orders/parse-order.ts'
import type { Pool } from '#platform/database.ts'
import { addDays, DAY_MS, dayOf } from '#platform/days.ts'
import { keyedHash } from '#platform/keyed-hash.ts'
import { putSubjects } from './subjects.ts'

const EVENTS_OF_A_VISITOR = 8
const CHANNELS = 5
const ORDERS_AT_ONCE = 2_000
const KEY = Buffer.alloc(32, 7)
const TIME_ZONE = 'Asia/Shanghai'

export type LargeHistory = { events: number; days: number; contents: number; from: string; to: string }

/**
 * Puts raw events and their touches of so many days into an empty database, by the database itself because ten million come
 * in minutes so; then orders through the usual way: one visitor in twenty buys, one buyer in five again, 5 to 64 days later. What is made
 * of them (pairs, cells) is left to a rebuild.
 */
export async function putLargeHistory(
  pool: Pool,
  { events, days, contents }: { events: number; days: number; contents: number },
  say: (text: string) => void,
): Promise<LargeHistory> {
  await putSubjects(pool, contents)
  const today = dayOf(new Date(), TIME_ZONE)
  const from = addDays(today, -days)
  const visitors = Math.ceil(events / EVENTS_OF_A_VISITOR)
  await pool.query(
    `insert into persons (kind, hash, first_stored_at)
     select 'visitor', sha256(convert_to('visitor:' || n, 'UTF8')), now() from generate_series(1, $1) n`,
    [visitors],
  )
  for (let day = 0; day <= days; day++) await makePartition(pool, addDays(from, day - 1))
  for (let day = 0; day < days; day++) {
    await pool.query(EVENTS, [addDays(from, day), visitors, days, day, contents])
    if (day % 60 === 59) say(`events of ${day + 1} of ${days} days`)
  }
  await pool.query(
    `insert into event_days (day, last_stored_at) select distinct id_day, now() from events on conflict do nothing`,
  )
  await pool.query(
    `insert into touches (actor_id, content_id, kind, at, fact_id, channel, via, stored_at)
     select visitor_id, subject_id, type, at, id, channel, via, stored_at from events order by visitor_id, subject_id, type, at`,
  )
  say('touches')
  await pool.query('vacuum analyze')
  await putOrders(pool, visitors)
  await pool.query('analyze')
  return { events: visitors * EVENTS_OF_A_VISITOR, days, contents, from, to: today }
}

const code = (name: string): number => eventTypes.findIndex((type) => type.name === name) + 1

/** The events of one day: its visitors see and open four contents each, a minute apart. */
const EVENTS = `
  insert into events (id_day, id, visitor_id, type, subject_id, channel, flags, origin, at, stored_at)
  select (at at time zone 'UTC')::date,
    (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(noise, 1, 3) || '8' || substr(noise, 4, 15))::uuid,
    p.id, case step % 2 when 0 then ${code('exposure')} else ${code('open')} end,
    (select min(id) from subjects) + (p.id * 7 + step / 2 * 13) % $5::int, 1 + p.id % ${CHANNELS}, 0, 2, at, now()
  from persons p cross join generate_series(0, ${EVENTS_OF_A_VISITOR - 1}) step
    cross join lateral (
      select date_trunc('milliseconds', ($1::date)::timestamp at time zone '${TIME_ZONE}'
        + (p.id * 7919 % 80000) * interval '1 second' + step * interval '30 seconds') as at, md5(p.id || ' ' || step) as noise) drawn
  where p.kind = 'visitor' and p.id <= $2::int and p.id % $3::int = $4::int`

async function putOrders(pool: Pool, visitors: number): Promise<void> {
  const buyers = await pool.query<{ id: number; last_at: Date }>(
    `select p.id, (select max(at) from touches t where t.actor_id = p.id) as last_at
     from persons p where p.kind = 'visitor' and p.id <= $1 and p.id / 180 % 20 = 0`,
    [visitors],
  )
  const now = new Date()
  const orders = buyers.rows.flatMap(({ id, last_at }, index) => {
    const first = { id, n: 1, paidAt: last_at.getTime() + 3_600_000 }
    return index % 5 === 0 ? [first, { id, n: 2, paidAt: first.paidAt + (5 + (Math.floor(index / 5) % 60)) * DAY_MS }] : [first]
  })
  const visitorOf = (id: number): string => `v_buyer_${id}`
  await pool.query(
    `update persons p set hash = g.hash from unnest($1::bigint[], $2::bytea[]) as g (id, hash) where p.id = g.id`,
    [buyers.rows.map(({ id }) => id), buyers.rows.map(({ id }) => keyedHash(KEY, `visitor:${visitorOf(id)}`))],
  )
  const due = orders.filter(({ paidAt }) => paidAt < now.getTime())
  for (let start = 0; start < due.length; start += ORDERS_AT_ONCE) {
    const part = due.slice(start, start + ORDERS_AT_ONCE).flatMap(({ id, n, paidAt }) => {
      const raw = {
        orderId: `${id}-${n}`,
        version: 1,
        status: 'paid',
        paidAt,
        amountFen: 9_900,
        buyer: { visitor: visitorOf(id) },
      }
      const order = parseOrder({ ...raw, paidAt: new Date(paidAt).toISOString() }, now)
      return order.ok ? [{ source: 'mall', order: order.value }] : []
    })
    await storeOrders(pool, KEY, part, now)
  }
}
