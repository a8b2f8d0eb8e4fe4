import { afterEach, expect, test } from 'vitest'
import { uuidv7 } from '#platform/uuidv7.ts'
import { browserHub } from '../../builders/browser-hub.ts'
import { type HubProcess, isReady, waitUntil } from '../../builders/hub-process.ts'
import { endDrill, expectRefused } from './drill.ts'
import { startOnSmallDisk } from './small-disk.ts'

afterEach(endDrill)

test('a disk that is too small for a first start is one line', async () => {
  const { hub } = await startOnSmallDisk(64)
  await expectRefused(hub, /磁盘空间不足: .* 只剩 \d+ MiB, 至少需要 512 MiB · the disk is full/)
})

// At the beginning of initdb, and when it has just ended.
test.each(['pg.secret', 'pg/PG_VERSION'])('a disk that is full as soon as %s is there is one line', async (file) => {
  const disk = await startOnSmallDisk(600)
  await waitUntil(() => disk.has(file), 60_000)
  disk.fill()
  await expectRefused(disk.hub, /磁盘已满: .* · the disk is full/)
})

test('a disk that fills up under a running hub: nothing is acknowledged that is not kept, and with room it goes on', async () => {
  const disk = await startOnSmallDisk(640)
  await waitUntil(() => isReady(disk.hub), 90_000)
  let acknowledged = await importSearches(disk.hub, 100)
  expect(acknowledged).toBe(100)

  disk.fill()
  for (let stored = -1, round = 0; stored !== 0; round++) {
    expect(round, 'the disk never ran full').toBeLessThan(300)
    stored = await importSearches(disk.hub, 2_000)
    acknowledged += stored
  }
  const ready = await fetch(`${disk.hub.address}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([503, expect.objectContaining({ disk: false })])
  expect((await fetch(`${disk.hub.address}/healthz`)).status).toBe(200)

  disk.free()
  await waitUntil(() => isReady(disk.hub), 60_000)
  expect(disk.hub.child.exitCode).toBeNull()
  expect(await countStored(disk.hub)).toBe(acknowledged)
  expect(await importSearches(disk.hub, 100)).toBe(100)
  expect(disk.hub.output()).not.toMatch(/^\s+at /m)
  expect(await disk.hub.stop()).toBe(0)
})

const sent: string[] = []

/** Imports so many events of visitors; gives how many were acknowledged, 0 when they were refused for now. */
async function importSearches(hub: HubProcess, count: number): Promise<number> {
  const at = Date.now() - 60_000
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ id: uuidv7(new Date(at)), type: 'search', at, visitor: `v_${sent.length + index}_${'x'.repeat(20)}` }),
  )
  const answer = await send(hub, lines)
  if (answer.status === 503) return 0
  expect(answer.status).toBe(200)
  sent.push(...lines)
  const { accepted } = (await answer.json()) as { accepted: number }
  expect(accepted).toBe(count)
  return accepted
}

/** What was acknowledged and comes again is a duplicate, so sending everything once more counts what is kept. */
async function countStored(hub: HubProcess): Promise<number> {
  const { duplicates } = (await (await send(hub, sent)).json()) as { duplicates: number }
  return duplicates
}

const send = (hub: HubProcess, lines: string[]) =>
  fetch(`${hub.address}/import/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${browserHub.apiKey}`, 'content-type': 'application/x-ndjson' },
    body: lines.join('\n'),
  })
