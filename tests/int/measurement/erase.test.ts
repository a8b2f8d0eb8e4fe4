import { beforeAll, expect, test } from 'vitest'
import { erasePerson } from '#measurement/members/erase.ts'
import { rebuildMeasured } from '#measurement/rebuild/rebuild.ts'
import { sealDueDays } from '#measurement/sealing/keep-sealing.ts'
import { recountDay } from '#measurement/sealing/recount.sql.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { contentCard } from '#scorecards/cards/content.ts'
import { readScorecard } from '#scorecards/scorecard.ts'
import { feed, putKnown } from '../../builders/feed.ts'
import { forgetFacts } from '../../builders/measured-state.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'
import { inventHistory } from '../../builders/random-history.ts'

const NOW = '2026-11-20T12:00:00.000Z'
const timeZone = 'Asia/Shanghai'
let hub: TestMeasuring

beforeAll(async () => {
  hub = await testMeasuring(NOW)
})

const LATER = new Date(Date.parse(NOW) + 3 * DAY_MS)
const erase = (orderKey: number, now = LATER) => erasePerson(hub.pool, { orderKey, by: 'ann', now })

/** What scorecards show, by everything they can be asked by. */
async function cards(pool: Pool) {
  const shown = []
  for (const by of ['type', 'content', 'channel', 'day']) {
    const period = { from: '2026-01-01', to: '2026-12-31' }
    const { rows, coverage } = await readScorecard(pool, contentCard, { period, by, timeZone, asOf: LATER, language: 'zh' })
    shown.push({ by, rows, coverage })
  }
  return shown
}

/** Cells that a recount of touches finds wrong, and what a rebuild finds. */
async function findWrong(pool: Pool) {
  const days = await pool.query<{ day: string }>('select distinct day::text as day from pair_cells')
  const cells = []
  for (const { day } of days.rows) cells.push(...(await recountDay(pool, day)))
  const rebuilt = await rebuildMeasured(pool, { now: LATER, say: () => {} })
  return { cells, differences: rebuilt.isEqual ? [] : rebuilt.differences }
}

/** Every place that names one of these persons, by number or by hash. */
async function findTraces(pool: Pool, persons: { id: number; hash: Buffer }[]): Promise<string[]> {
  const columns = await pool.query<{ table: string; column: string; type: string }>(
    `select c.table_name as table, c.column_name as column, c.data_type as type
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'public' and t.table_type = 'BASE TABLE'
       and (c.column_name in ('visitor_id', 'member_id', 'actor_id', 'person_id', 'buyer_id') or c.data_type in ('bytea', 'jsonb', 'text')
         or (c.table_name = 'persons' and c.column_name = 'id'))`,
  )
  const traces: string[] = []
  for (const { table, column, type } of columns.rows) {
    const says =
      type === 'bigint'
        ? `"${column}" = any($1::bigint[])`
        : `exists (select from unnest($1::text[]) as given (sought) where strpos("${column}"::text, sought) > 0)`
    const asked = type === 'bigint' ? persons.map(({ id }) => id) : persons.map(({ hash }) => hash.toString('hex'))
    const found = await pool.query(`select from "${table}" where ${says} limit 1`, [asked])
    if (found.rowCount) traces.push(`${table}.${column}`)
  }
  return traces
}

/** The person of an order and the visitors that are tied to it alone. */
async function personsOf(pool: Pool, orderKey: number) {
  const found = await pool.query<{ id: number; hash: Buffer }>(
    `select p.id, p.hash from persons p where p.id in (
       select buyer_id from credits where order_key = $1
       union select t.visitor_id from ties t join credits c on c.buyer_id = t.member_id where c.order_key = $1
         and not exists (select from ties other where other.visitor_id = t.visitor_id and other.member_id <> t.member_id))`,
    [orderKey],
  )
  return found.rows
}

test('whoever is erased, all figures stay, all recounts agree, and nothing leads to the person', async () => {
  for (let seed = 1; seed <= 3; seed++) {
    await forgetFacts(hub.pool)
    await hub.pool.query('truncate links, erased_cells, erasures cascade')
    const facts = inventHistory(seed, { persons: 25, contents: 5, from: Date.parse(NOW) - 200 * DAY_MS, days: 60 })
    await putKnown(hub.pool, facts)
    await feed(hub.pool, facts, { seed, times: 1, now: hub.now() })
    const before = await cards(hub.pool)
    const buyers = await hub.pool.query<{ order_key: number }>(
      'select min(order_key) as order_key from credits where buyer_id is not null group by buyer_id order by buyer_id',
    )
    const chosen = buyers.rows.filter((_, place) => place % 3 === 0).map((row) => row.order_key)
    expect(chosen.length).toBeGreaterThan(2)
    const gone = []
    for (const orderKey of chosen) {
      gone.push(...(await personsOf(hub.pool, orderKey)))
      expect(await erase(orderKey), `seed ${seed}`).toMatchObject({ ok: true })
    }
    expect(await cards(hub.pool), `seed ${seed}`).toEqual(before)
    expect(await findWrong(hub.pool), `seed ${seed}`).toEqual({ cells: [], differences: [] })
    expect(await cards(hub.pool), `seed ${seed}`).toEqual(before)
    expect(await findTraces(hub.pool, gone), `seed ${seed}`).toEqual([])
    const kept = await hub.pool.query('select erased_by, sum(pairs)::integer > 0 as some from erasures group by 1')
    expect(kept.rows).toEqual([{ erased_by: 'ann', some: true }])
  }
}, 60_000)

const fact = (type: string, visitor: string, at: string, n: number, rest: object = {}) => ({
  id: idAt(at, n),
  type,
  visitor,
  at,
  channel: 'site',
  ...rest,
})
const paid = (orderId: string, paidAt: string, buyer: object, rest: object = {}) => ({
  orderId,
  version: 1,
  status: 'paid',
  paidAt,
  amountFen: 10_001,
  buyer,
  ...rest,
})
const keyOf = async (pool: Pool, orderId: string): Promise<number> =>
  (await pool.query<{ id: number }>('select id from orders where order_id = $1', [orderId])).rows[0]!.id

test('what is sent again of an erased person makes nobody new, and whoever buys again is somebody new', async () => {
  const own = await testMeasuring(NOW)
  const [article, clip] = [await own.subject('articles'), await own.subject('short-videos')]
  const events = [
    fact('exposure', 'v_ann_phone', '2026-11-10T04:00:00Z', 1, { subject: article }),
    fact('open', 'v_ann_phone', '2026-11-10T04:01:00Z', 2, { subject: article }),
    fact('open', 'v_ann_phone', '2026-11-11T04:00:00Z', 3, { subject: clip }),
    fact('product-view', 'v_ann_phone', '2026-11-11T04:00:00Z', 4, { subject: article }),
    fact('identify', 'v_ann_phone', '2026-11-11T05:00:00Z', 5, { memberId: 'ann' }),
  ]
  const order = paid(
    'o1',
    '2026-11-12T04:00:00Z',
    { visitor: 'v_ann_phone', memberId: 'ann', unionid: 'u-ann' },
    { inviter: 'bob' },
  )
  await own.importEvents(events)
  await own.importOrders([order])
  const orderKey = await keyOf(own.pool, 'o1')
  const erased = await erasePerson(own.pool, { orderKey, by: 'ann', now: own.now() })
  const counts = { visitors: 1, events: 5, touches: 3, ties: 2, pairs: 2, orders: 1 }
  expect(erased).toEqual({ ok: true, value: counts })
  expect(await erasePerson(own.pool, { orderKey, by: 'ann', now: own.now() })).toMatchObject({ ok: false, kind: 'nobody' })
  const { rows: rowsLeft } = await own.pool.query('select visitor_id, member_id, subject_id, via from events')
  expect(rowsLeft).toEqual(Array(5).fill({ visitor_id: null, member_id: null, subject_id: null, via: null }))

  expect((await own.importEvents(events)).json).toMatchObject({ accepted: 0, duplicates: 5 })
  expect((await own.importOrders([order])).json).toMatchObject({ duplicates: 1 })
  await own.importOrders([{ ...order, version: 2, status: 'refunded', refundedFen: 2_000 }])
  const named = await own.pool.query('select p.kind, o.visitor_id from orders o join persons p on p.id = o.member_id')
  expect(named.rows).toEqual([{ kind: 'erased', visitor_id: null }])
  expect((await own.pool.query('select 1 from events where coalesce(visitor_id, member_id) is not null')).rows).toEqual([])
  const shares = await own.pool.query('select model, share_fen from credit_shares where share_fen > 0 order by share_fen')
  expect(shares.rows).toEqual([
    { model: 'linear', share_fen: 4_000 },
    { model: 'linear', share_fen: 4_001 },
    { model: 'first-touch', share_fen: 8_001 },
  ])
  expect((await own.pool.query('select 1 from ties union all select 1 from pairs union all select 1 from touches')).rows).toEqual(
    [],
  )

  await own.importOrders([paid('o2', '2026-11-13T04:00:00Z', { visitor: 'v_ann_phone', memberId: 'ann' })])
  expect((await own.pool.query('select count(distinct buyer_id) as buyers from credits')).rows).toEqual([{ buyers: 2 }])
  expect(await findWrong(own.pool)).toEqual({ cells: [], differences: [] })
})

test('of a shared device only the time of the erased member goes; the other’s pairs and frozen credit stay', async () => {
  const own = await testMeasuring(NOW)
  const article = await own.subject('articles')
  const clip = await own.subject('short-videos')
  await own.importEvents([
    fact('open', 'v_family_tablet', '2026-11-10T04:00:00Z', 1, { subject: article }),
    fact('identify', 'v_family_tablet', '2026-11-10T05:00:00Z', 2, { memberId: 'ann' }),
    fact('identify', 'v_family_tablet', '2026-11-12T05:00:00Z', 3, { memberId: 'bob' }),
    fact('open', 'v_family_tablet', '2026-11-13T04:00:00Z', 4, { subject: clip }),
  ])
  await own.importOrders([
    paid('of-ann', '2026-11-11T04:00:00Z', { memberId: 'ann' }),
    paid('of-bob', '2026-11-14T04:00:00Z', { memberId: 'bob' }),
  ])
  const before = await cards(own.pool)
  const orderKey = await keyOf(own.pool, 'of-ann')
  expect(await erasePerson(own.pool, { orderKey, by: 'ann', now: LATER })).toMatchObject({
    ok: true,
    value: { visitors: 0, events: 2, touches: 1, ties: 1, pairs: 1, orders: 1 },
  })
  expect(await cards(own.pool)).toEqual(before)
  expect((await own.pool.query('select count(*) as pairs from pairs')).rows).toEqual([{ pairs: 1 }])
  expect(await findWrong(own.pool)).toEqual({ cells: [], differences: [] })
})

test('a sealed day is sealed again after an erasure with the same cells', async () => {
  const own = await testMeasuring(NOW)
  const article = await own.subject('articles')
  await own.importEvents([fact('open', 'v_ann_phone', '2026-11-10T04:00:00Z', 1, { subject: article })])
  await own.importOrders([paid('o1', '2026-11-11T04:00:00Z', { visitor: 'v_ann_phone' })])
  const options = { clock: () => own.now(), timeZone, rawDays: 180 }
  const seals = async () =>
    (
      await own.pool.query(
        "select touches, cells, cells_checksum, ended_at is null as holds from day_seals where day = '2026-11-10' order by id",
      )
    ).rows
  await sealDueDays(own.pool, options)
  const [first] = await seals()
  expect(first).toMatchObject({ touches: 1, cells: 1, holds: true })
  await erasePerson(own.pool, { orderKey: await keyOf(own.pool, 'o1'), by: 'ann', now: own.now() })
  await sealDueDays(own.pool, options)
  expect(await seals()).toEqual([
    { ...first, holds: false },
    { ...first, touches: 0 },
  ])
  expect((await own.pool.query('select 1 from sealed_cell_changes')).rows).toEqual([])
})

test('somebody who is tied and read while being erased is erased whole', async () => {
  const own = await testMeasuring(NOW)
  const article = await own.subject('articles')
  await own.importOrders([paid('o1', '2026-11-11T04:00:00Z', { memberId: 'ann' })])
  const orderKey = await keyOf(own.pool, 'o1')
  const sends = Array.from({ length: 12 }, (_, n) =>
    own.importEvents([
      fact('open', `v_phone_${n}`, '2026-11-10T04:00:00Z', 2 * n + 1, { subject: article }),
      fact('identify', `v_phone_${n}`, '2026-11-10T05:00:00Z', 2 * n + 2, { memberId: 'ann' }),
    ]),
  )
  await Promise.all([...sends.slice(0, 6), erasePerson(own.pool, { orderKey, by: 'ann', now: own.now() }), ...sends.slice(6)])
  // Whatever came after it is of a new person; nothing of it hangs on what was erased.
  expect(await findWrong(own.pool)).toEqual({ cells: [], differences: [] })
  const cells = await own.pool.query('select sum(opens) as opens from pair_cells')
  const opened = await own.pool.query(
    'select (select count(*) from pairs) + (select coalesce(sum(opens), 0) from erased_cells) as opens',
  )
  expect(Number(cells.rows[0].opens)).toBe(Number(opened.rows[0].opens))
  expect(
    (await own.pool.query('select 1 from touches t where not exists (select from persons p where p.id = t.actor_id)')).rows,
  ).toEqual([])
})
