import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { DAY_MS, dayOf } from '#platform/days.ts'
import { testDatabase } from '../../builders/database.ts'
import { forgetFacts, type MeasuredCell, type MeasuredPair, readMeasured } from '../../builders/measured-state.ts'

const ZONE = 'Asia/Shanghai'
const { pool } = await testDatabase()

beforeEach(beginAnew)

async function beginAnew(): Promise<void> {
  await forgetFacts(pool)
  await pool.query(
    "insert into subjects (collection, document) values ('articles', 'a'), ('articles', 'b') on conflict do nothing",
  )
  await pool.query(
    `insert into persons (kind, hash, first_stored_at) select 'visitor', decode(lpad(i::text, 4, '0'), 'hex'), now()
     from generate_series(1, 6) i on conflict do nothing`,
  )
}

// Around midnight in the hub's zone, in which a UTC day is another one.
const START = Date.parse('2026-11-01T15:59:00Z')
const moment = fc.integer({ min: 0, max: 9 * 24 * 2 }).map((halfHours) => new Date(START + halfHours * 1_800_000))
const change = fc.oneof(
  { weight: 6, arbitrary: fc.constant('put' as const) },
  { weight: 1, arbitrary: fc.constant('delete' as const) },
)
const step = fc.record({
  change,
  content: fc.integer({ min: 1, max: 2 }),
  person: fc.integer({ min: 1, max: 6 }),
  reachAt: fc.option(moment),
  reachKind: fc.integer({ min: 1, max: 2 }),
  openAt: fc.option(moment),
  channel: fc.integer({ min: 1, max: 3 }),
})

test('whatever happens to pairs, their cells are what a recount of them gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      await beginAnew()
      for (const one of steps) await apply(one)
      const { cells, types, pairs } = await readMeasured(pool)
      expect(cells).toEqual(recount(pairs))
      expect(types).toEqual(recount(pairs.map((pair) => ({ ...pair, content: 'articles' }))))
    }),
    { numRuns: 40 },
  )
})

test('an opened pair converts while an order that counts stands behind it, and no longer', async () => {
  await apply({ change: 'put', content: 1, person: 1, reachAt: null, reachKind: 1, openAt: new Date(START), channel: 2 })
  const converted = async () => (await readMeasured(pool)).cells.map((cell) => cell.converted)
  expect(await converted()).toEqual([0])
  const last = new Date(START + 30 * DAY_MS)
  const order = await pool.query<{ id: number }>(
    `insert into orders (source, order_id, version, status, order_kind, paid_at, amount_fen, freight_fen, refunded_fen, discount_fen,
       counted, body, first_stored_at, stored_at)
     values ('mall', 'A', 1, 'paid', 'sale', $1, 100, 0, 0, 0, true, '{}', $1, $1) returning id`,
    [last],
  )
  await pool.query(
    `insert into credits (order_key, buyer_id, content_id, rule, model_version, frozen_at)
     select $1, p.person_id, p.content_id, 'last-open', 1, now() from pairs p`,
    [order.rows[0]?.id],
  )
  expect(await converted()).toEqual([1])
  await pool.query('update credits set buyer_id = null')
  expect(await converted()).toEqual([0])
  await pool.query('update credits set buyer_id = (select person_id from pairs)')
  expect(await converted()).toEqual([1])
  await pool.query('delete from orders')
  expect(await converted()).toEqual([0])
})

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

async function apply({ change, content, person, reachAt, reachKind, openAt, channel }: Step): Promise<void> {
  const [contents, persons] = await Promise.all([ids('subjects'), ids('persons')])
  const key = [contents[content - 1], persons[person - 1]]
  if (change === 'delete' || (!reachAt && !openAt)) {
    await pool.query('delete from pairs where content_id = $1 and person_id = $2', key)
    return
  }
  await pool.query(
    `insert into pairs (content_id, person_id, reach_at, reach_kind, reach_channel, open_at, open_channel)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (content_id, person_id) do update set reach_at = excluded.reach_at,
       reach_kind = excluded.reach_kind, reach_channel = excluded.reach_channel, open_at = excluded.open_at,
       open_channel = excluded.open_channel`,
    [...key, reachAt, reachAt && reachKind, reachAt && channel, openAt, openAt && channel],
  )
}

const ids = async (table: 'subjects' | 'persons'): Promise<number[]> =>
  (await pool.query<{ id: number }>(`select id from ${table} order by id`)).rows.map(({ id }) => id)

/** Contract, section 2, in plain words: a reached pair on its day of reach, an opened one on its day of first open. */
function recount(pairs: MeasuredPair[]): MeasuredCell[] {
  const cells = new Map<string, MeasuredCell>()
  const cellOf = (content: string, at: Date, channel: number): MeasuredCell => {
    const day = dayOf(at, ZONE)
    const key = [content, day, String(channel).padStart(3)].join(' ')
    const none = { delivered: 0, delivered_opened: 0, exposed: 0, exposed_opened: 0, opens: 0, direct: 0, converted: 0 }
    const cell = cells.get(key) ?? { content, day, channel, ...none }
    cells.set(key, cell)
    return cell
  }
  for (const { content, reach_at, reach_kind, reach_channel, open_at, open_channel, is_converted } of pairs) {
    const isReached = reach_at !== null && (open_at === null || open_at >= reach_at)
    if (isReached) {
      const cell = cellOf(content, reach_at, reach_channel ?? 0)
      const isOpened = open_at !== null && open_at.getTime() - reach_at.getTime() <= 7 * DAY_MS
      cell[reach_kind === 2 ? 'delivered' : 'exposed']++
      if (isOpened) cell[reach_kind === 2 ? 'delivered_opened' : 'exposed_opened']++
    }
    if (open_at !== null) {
      const cell = cellOf(content, open_at, open_channel ?? 0)
      cell.opens++
      if (!isReached) cell.direct++
      if (is_converted) cell.converted++
    }
  }
  return [...cells.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}
