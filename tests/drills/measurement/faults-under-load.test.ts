import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { uuidv7 } from '#platform/uuidv7.ts'
import { openPasswords } from '#server/embedded/cluster.ts'
import { buildUrl } from '#server/embedded/start.ts'
import { browserHub } from '../../builders/browser-hub.ts'
import { findFreePort } from '../../builders/free-port.ts'
import { type HubProcess, isReady, waitUntil } from '../../builders/hub-process.ts'
import { copyRipeFolder, endDrill, readDatabasePid, removeRipeFolder, startCollector, startSmallHub } from '../server/drill.ts'
import { startOnSmallDisk } from '../server/small-disk.ts'
import { makeArticles } from './articles.ts'
import { checkFigures } from './check-figures.ts'
import { openCuttingProxy } from './cutting-proxy.ts'
import { keepLedger, type Ledger } from './ledger.ts'

/** `HUB_DRILLS=all` freezes as long as an operator might wait; the test command only long enough for every limit to be met. */
const FREEZE_MS = process.env.HUB_DRILLS === 'all' ? 30_000 : 4_000

afterEach(endDrill)
afterAll(removeRipeFolder)

async function load(dataDir: string, hub: HubProcess): Promise<Ledger & { more: (count?: number) => Promise<void> }> {
  const subjects = await makeArticles(dataDir, 5)
  const ledger = keepLedger({ addresses: [hub.address], subjects, senders: 4 })
  const more = async (count = 300) => {
    const before = ledger.acknowledged.size
    await waitUntil(() => ledger.acknowledged.size > before + count, 60_000)
  }
  return { ...ledger, more }
}

async function expectExact(dataDir: string, hub: HubProcess, ledger: Ledger): Promise<void> {
  await ledger.close()
  expect(hub.child.exitCode, hub.output()).toBeNull()
  expect(await checkFigures(dataDir, ledger.acknowledged)).toBe(ledger.acknowledged.size)
}

const statusOfReady = async ({ address }: HubProcess): Promise<number> => (await fetch(`${address}/readyz`)).status

test('connections cut right after COMMIT: what nobody could know was committed is stored once', async () => {
  const dataDir = await copyRipeFolder()
  await startSmallHub(dataDir)
  const proxy = await openCuttingProxy(path.join(dataDir, 'run', '.s.PGSQL.5432'))
  const { app } = openPasswords(dataDir)
  const front = await startCollector(dataDir, { DATABASE_URL: `postgres://hub:${app}@127.0.0.1:${proxy.port}/hub` })
  expect(await isReady(front), front.output()).toBe(true)
  const ledger = await load(dataDir, front)
  proxy.cutEvery(3)
  await waitUntil(() => proxy.cuts() >= 10, 60_000)
  proxy.cutEvery(0)
  await ledger.more()
  expect(ledger.repeats()).toBeGreaterThan(0)
  await expectExact(dataDir, front, ledger)
  proxy.close()
})

test('a database that stands still: not ready meanwhile, and the hub goes on by itself', async () => {
  const dataDir = await copyRipeFolder()
  const hub = await startSmallHub(dataDir)
  const ledger = await load(dataDir, hub)
  await ledger.more()
  const processes = [await readDatabasePid(dataDir), ...childrenOf(await readDatabasePid(dataDir))]
  for (const pid of processes) process.kill(pid, 'SIGSTOP')
  try {
    const before = ledger.acknowledged.size
    await sleep(FREEZE_MS)
    expect(await statusOfReady(hub)).toBe(503)
    // What had been committed may still have been on its way.
    expect(ledger.acknowledged.size - before).toBeLessThanOrEqual(100)
  } finally {
    for (const pid of processes) process.kill(pid, 'SIGCONT')
  }
  await ledger.more()
  expect(await statusOfReady(hub)).toBe(200)
  await expectExact(dataDir, hub, ledger)
})

test('every connection of the database taken by others: refused for now, and stored when there is room again', async () => {
  const dataDir = await copyRipeFolder()
  const hub = await startSmallHub(dataDir)
  const ledger = await load(dataDir, hub)
  await ledger.more()
  const others = await takeAllConnections(dataDir)
  const before = ledger.acknowledged.size
  await waitUntil(async () => (await statusOfReady(hub)) === 503, 10_000)
  await sleep(1_000)
  expect(ledger.acknowledged.size - before).toBeLessThanOrEqual(100)
  await Promise.all(others.map((client) => client.end()))
  await ledger.more()
  expect(ledger.repeats()).toBeGreaterThan(0)
  await expectExact(dataDir, hub, ledger)
})

test('a disk that fills up under load: what was acknowledged before and after is there, once', async () => {
  const disk = await startOnSmallDisk(640)
  await waitUntil(() => isReady(disk.hub), 90_000)
  const dataDir = disk.seenFromOutside
  const ledger = await load(dataDir, disk.hub)
  await ledger.more()
  disk.fill()
  await waitUntil(() => ledger.repeats() > 5, 60_000)
  disk.free()
  await waitUntil(() => isReady(disk.hub), 60_000)
  await ledger.more()
  await expectExact(dataDir, disk.hub, ledger)
})

test('a clock that jumps a day ahead and back: a repeated event is a duplicate at any hour', async () => {
  const dataDir = await copyRipeFolder()
  const clock = path.join(dataDir, 'clock')
  await writeFile(clock, '0')
  const preload = `--require ${path.join(import.meta.dirname, 'shifted-clock.cjs')}`
  const env = { PORT: String(await findFreePort()), NODE_OPTIONS: preload, DRILL_CLOCK: clock }
  const hub = await startSmallHub(dataDir, env)
  const ledger = await load(dataDir, hub)
  await ledger.more()
  await writeFile(clock, String(26 * 3_600_000))
  await waitUntil(async () => (await judgeTomorrow(hub)) !== 'future', 10_000)
  await ledger.more()
  expect(await ledger.sendAgain()).toEqual({ accepted: 0, duplicates: ledger.sentAgain() })
  await writeFile(clock, '0')
  await waitUntil(async () => (await judgeTomorrow(hub)) === 'future', 10_000)
  await ledger.more()
  expect(await ledger.sendAgain()).toEqual({ accepted: 0, duplicates: ledger.sentAgain() })
  await expectExact(dataDir, hub, ledger)
})

/** Why the hub does not take an event of 25 hours from now about nothing: by a right clock because it lies in the future. */
async function judgeTomorrow({ address }: HubProcess): Promise<string | undefined> {
  const at = Date.now() + 25 * 3_600_000
  const answer = await fetch(`${address}/import/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${browserHub.apiKey}` },
    body: JSON.stringify({
      id: uuidv7(new Date(at)),
      type: 'open',
      subject: `articles:${uuidv7()}`,
      visitor: 'v_tomorrow',
      at,
      channel: 'site',
    }),
  })
  return ((await answer.json()) as { rejected: { reason: string }[] }).rejected[0]?.reason
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] === String(pid)
      } catch {
        return false
      }
    })
    .map(Number)
}

/** Opens connections until the database has no more, then ends those of the hub, whose places are taken at once. */
async function takeAllConnections(dataDir: string): Promise<pg.Client[]> {
  const connectionString = buildUrl('hub', openPasswords(dataDir).app, 'hub', path.join(dataDir, 'run'))
  const taken: pg.Client[] = []
  const take = async (): Promise<boolean> => {
    const client = new pg.Client({ connectionString })
    client.on('error', () => {})
    const isIn = await client.connect().then(
      () => true,
      () => false,
    )
    if (isIn) taken.push(client)
    return isIn
  }
  while (await take());
  for (let round = 0; round < 20; round++) {
    await taken[0]!.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zhongcao' and pid <> pg_backend_pid()",
    )
    while (await take());
  }
  return taken
}
