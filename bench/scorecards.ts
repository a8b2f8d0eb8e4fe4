import { setTimeout as sleep } from 'node:timers/promises'
import { rebuildMeasured } from '#measurement/rebuild/rebuild.ts'
import { sumDay } from '#measurement/sealing/recount.sql.ts'
import { lastSealable } from '#measurement/sealing/seal-days.ts'
import { putSeal, selectUnsealed } from '#measurement/sealing/seals.sql.ts'
import { inWriterTurn } from '#measurement/writer-turn.ts'
import type { Pool } from '#platform/database.ts'
import { contentCard } from '#scorecards/cards/content.ts'
import { readScorecard } from '#scorecards/scorecard.ts'
import type { BenchServer } from './database.ts'
import { type LargeHistory, putLargeHistory } from './large-history.ts'
import { median, percentile, timeMs } from './machine.ts'

const DAYS = 180
const CONTENTS = 500
const TIME_ZONE = 'Asia/Shanghai'
const ROUNDS = 100
/** A 95th percentile is that of a hundred readings, and of five such the middle one is given. */
const SERIES = 5
/** What a person looks at in one go: rows of every kind but contents, of which there are more the more is measured. */
const GROUPINGS = ['type', 'channel', 'day'] as const

export type Latency = { events: number; orders: number; by: string; medianMs: number; p95Ms: number }
export type Rebuild = { events: number; pairs: number; orders: number; ms: number; scanMs: number; fromNothingMs: number }

/**
 * Latency of the content scorecard over 180 days and 500 contents, and the time of a rebuild beside one scan-and-group of the raw
 * events, each over histories of these sizes; `ms` when everything is equal, `fromNothingMs` when there were no pairs at all.
 */
export async function measureScorecards(
  server: BenchServer,
  sizes: readonly number[],
  say: (text: string) => void,
): Promise<{ latencies: Latency[]; rebuilds: Rebuild[] }> {
  const hubs: { pool: Pool; history: LargeHistory; orders: number }[] = []
  const rebuilds: Rebuild[] = []
  for (const events of sizes) {
    const pool = await server.openDatabase(`bench_history_${events}`)
    const history = await putLargeHistory(pool, { events, days: DAYS, contents: CONTENTS }, say)
    say(`${events} events: pairs are made`)
    const fromNothingMs = await timeMs(() => rebuildMeasured(pool, { now: new Date(), say: () => {} }))
    say('days are sealed')
    await sealAll(pool)
    await pool.query('vacuum analyze')
    const rebuild = { ...(await measureRebuild(pool, history)), fromNothingMs }
    rebuilds.push(rebuild)
    hubs.push({ pool, history, orders: rebuild.orders })
  }
  const latencies: Latency[] = []
  say('the database comes to rest')
  for (const { pool } of hubs) await rest(pool)
  for (const by of GROUPINGS) {
    const series: number[][][] = hubs.map(() => [])
    for (let nth = 0; nth < SERIES; nth++) {
      const times: number[][] = hubs.map(() => [])
      for (let round = 0; round < ROUNDS; round++) {
        for (const [n, { pool, history }] of hubs.entries()) times[n]!.push(await timeMs(() => read(pool, history, by)))
      }
      times.forEach((measured, n) => {
        series[n]!.push(measured)
      })
    }
    hubs.forEach(({ history: { events }, orders }, n) => {
      const middle = (of: (times: number[]) => number) => median(series[n]!.map(of))
      latencies.push({ events, orders, by, medianMs: middle(median), p95Ms: middle((times) => percentile(times, 0.95)) })
    })
  }
  return { latencies, rebuilds }
}

const read = (pool: Pool, { from, to }: LargeHistory, by: string) =>
  readScorecard(pool, contentCard, { period: { from, to }, by, timeZone: TIME_ZONE, asOf: new Date(), language: 'zh' })

const REST_MS = 120_000

/** What the rebuilds left behind is cleared away first, and no vacuum is under way. */
async function rest(pool: Pool): Promise<void> {
  await pool.query('vacuum analyze')
  const began = performance.now()
  while (performance.now() - began < REST_MS) {
    const { rowCount } = await pool.query("select from pg_stat_activity where backend_type = 'autovacuum worker'")
    if (rowCount === 0) return
    await sleep(1_000)
  }
}

/** As the worker does, but for the recount, which the rebuild just made. */
async function sealAll(pool: Pool): Promise<void> {
  const now = new Date()
  for (const due of await selectUnsealed(pool, lastSealable(now, TIME_ZONE))) {
    await inWriterTurn(pool, async (client) => putSeal(client, due, await sumDay(client, due.day), now))
  }
}

/** The least that makes the same pairs: one scan of the raw events, grouped, written, with their key. */
const SCAN = `
  create table scanned_pairs as
  select subject_id, visitor_id,
    min(at + (case type when 1 then 500 else 0 end + channel) * interval '1 microsecond') filter (where type <> 3) as reach,
    min(at + channel * interval '1 microsecond') filter (where type = 3) as opened
  from events where flags = 0 group by subject_id, visitor_id`

async function measureRebuild(pool: Pool, { events }: LargeHistory): Promise<Omit<Rebuild, 'fromNothingMs'>> {
  const scans: number[] = []
  const rebuilds: number[] = []
  let found = { pairs: 0, orders: 0 }
  for (let round = 0; round < 3; round++) {
    const client = await pool.connect()
    await client.query("set jit = off; set work_mem = '256MB'; set statement_timeout = 0")
    scans.push(
      await timeMs(async () => {
        await client.query(SCAN)
        await client.query('alter table scanned_pairs add primary key (subject_id, visitor_id)')
      }),
    )
    await client.query('drop table scanned_pairs')
    client.release(true)
    rebuilds.push(
      await timeMs(async () => {
        const { isEqual, differences, ...counted } = await rebuildMeasured(pool, { now: new Date(), say: () => {} })
        if (!isEqual) throw new Error(`the rebuild found differences: ${JSON.stringify(differences)}`)
        found = counted
      }),
    )
  }
  return { events, pairs: found.pairs, orders: found.orders, ms: median(rebuilds), scanMs: median(scans) }
}
