import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Pool } from '#platform/database.ts'
import type { Renders } from '#server/front/page-store/renders.ts'
import { watchChanges } from '#server/front/page-store/watch-changes.ts'
import { testDatabase } from '../../builders/database.ts'
import { waitUntil } from '../../builders/hub-process.ts'

let pool: Pool
let url: string
const stops: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const database = await testDatabase()
  pool = database.pool
  url = database.url
})
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

/** What one process knows of changes, from the moment it hears of them. */
async function watch({ connectionString = url, isDown = (): boolean => false, clock = () => new Date() } = {}): Promise<Renders> {
  const never = () => false
  const renders: Renders = { generation: 1, mayKeep: never, mayShow: never, isAlone: never, proofs: new Map() }
  const stop = new AbortController()
  const watching = { connectionString, isDown, clock, timeZone: 'Asia/Shanghai', stop: stop.signal }
  const { firstHeard, ended } = watchChanges(renders, watching)
  stops.push(() => {
    stop.abort()
    return ended
  })
  await firstHeard
  return renders
}

const change = () => pool.query("insert into outbox (event, data) values ('content.changed', '{}')")

test('every process hears of a change within moments of its commit, and of no other announcement', async () => {
  const all = await Promise.all([watch(), watch(), watch()])
  const before = all.map(({ generation }) => generation)
  expect(all.every((renders) => renders.mayKeep() && renders.mayShow())).toBe(true)
  await pool.query("insert into outbox (event, data) values ('review.submitted', '{}')")
  await sleep(100)
  expect(all.map(({ generation }) => generation)).toEqual(before)
  await change()
  await waitUntil(() => all.every(({ generation }, at) => generation > before[at]!), 1_000)
})

test('whoever loses the connection shows and keeps nothing, and takes all for changed when it hears again', async () => {
  const renders = await watch()
  const { generation } = renders
  await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zhongcao-pages' and datname = current_database()",
  )
  await waitUntil(() => !renders.mayShow() && !renders.mayKeep(), 300)
  await change()
  await waitUntil(() => renders.mayShow(), 5_000)
  expect(renders.generation).toBeGreaterThan(generation)
})

test('a connection that falls silent without an end is trusted for less than two seconds', async () => {
  const line = await openLine()
  const renders = await watch({ connectionString: line.url })
  await sleep(1_000)
  expect(renders.mayShow()).toBe(true)
  line.hold()
  const held = performance.now()
  await change()
  await waitUntil(() => !renders.mayShow(), 2_000)
  expect(performance.now() - held).toBeLessThan(2_000)
  expect(renders.mayKeep()).toBe(false)
  const { generation } = renders
  line.release()
  await waitUntil(() => renders.mayShow() && renders.generation > generation, 8_000)
})

test('while the hub knows that its own database is down, what is kept may be shown and nothing be kept', async () => {
  const line = await openLine()
  let isDown = false
  const renders = await watch({ connectionString: line.url, isDown: () => isDown })
  line.cut()
  await waitUntil(() => !renders.mayShow(), 1_000)
  isDown = true
  expect([renders.mayShow(), renders.mayKeep(), renders.isAlone()]).toEqual([true, false, true])
})

test('a new local day is a change', async () => {
  let now = '2026-11-26T15:59:59Z'
  const renders = await watch({ clock: () => new Date(now) })
  await sleep(100)
  const { generation } = renders
  await sleep(900)
  expect(renders.generation).toBe(generation)
  now = '2026-11-26T16:00:00Z'
  await waitUntil(() => renders.generation === generation + 1, 1_000)
})

/** A way to the database that can fall silent or be cut. */
async function openLine() {
  const address = new URL(url)
  const socket = address.searchParams.get('host')
  const port = Number(address.port || address.searchParams.get('port') || 5_432)
  const open = new Set<Socket>()
  let isHeld = false
  const server: Server = createServer((near) => {
    const far = socket ? connect(`${socket}/.s.PGSQL.${port}`) : connect(port, address.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
      from.on('data', (chunk) => void (isHeld || to.write(chunk)))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = () => {
    server.close()
    for (const one of open) one.destroy()
  }
  stops.push(async () => cut())
  const near = new URL(url)
  near.searchParams.delete('host')
  near.hostname = '127.0.0.1'
  near.port = String((server.address() as { port: number }).port)
  return {
    url: near.toString(),
    hold: () => {
      isHeld = true
    },
    release: () => {
      isHeld = false
    },
    cut,
  }
}
