import { rename } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { isReady, startHub, waitUntil } from '../../builders/hub-process.ts'
import { publishArticle, signIn } from '../../builders/hub-rest.ts'
import { endDrill, makeFolder, readDatabasePid } from './drill.ts'

afterEach(endDrill)

const html = { headers: { accept: 'text/html' }, redirect: 'manual' } as const

test('while PostgreSQL is down kept pages are shown, all others are 503, and the hub recovers by itself', async () => {
  const dataDir = await makeFolder()
  const hub = await startHub({ dataDir })
  expect(await isReady(hub), hub.output()).toBe(true)
  const session = await signIn(hub.address)
  const article = `/articles/${(await publishArticle(hub.address, session)).slug}`
  const statusOf = async (address: string, init: RequestInit = html) => (await fetch(hub.address + address, init)).status
  await waitUntil(async () => (await statusOf(article)) === 200, 20_000)

  // Without this file it cannot start again; the watch over it tries for a quarter of a minute.
  const control = path.join(dataDir, 'pg/global/pg_control')
  await rename(control, `${control}.away`)
  process.kill(await readDatabasePid(dataDir), 'SIGKILL')
  await waitUntil(async () => !(await isReady(hub)), 5_000)

  const answer = await fetch(`${hub.address}/search?q=a`, html)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await answer.text()).toContain('网站正在恢复')
  expect(await statusOf(article)).toBe(200)
  for (const address of ['/articles/never-asked-for', '/en/videos', '/feed.xml', '/admin', '/c/nothere1'])
    expect(await statusOf(address), address).toBe(503)
  expect(await statusOf('/api/articles', { headers: session })).toBe(503)
  expect(await statusOf('/collect', { method: 'POST', body: '{}' })).not.toBe(500)
  expect(await statusOf('/healthz')).toBe(200)

  await rename(`${control}.away`, control)
  await waitUntil(() => isReady(hub), 30_000)
  expect(hub.child.exitCode).toBeNull()
  // A connection whose end nobody noticed yet may cost one more 503.
  await waitUntil(async () => (await statusOf('/search?q=a')) === 200, 5_000)
  await waitUntil(async () => (await statusOf('/api/articles', { headers: session })) === 200, 5_000)
})
