import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isReady, startHub } from '../tests/builders/hub-process.ts'
import { publishArticle, signIn } from '../tests/builders/hub-rest.ts'
import { sendFully, sendSteadily } from './load.ts'
import { percentile } from './machine.ts'
import { startBare } from './pages.ts'
import { cpuSeconds } from './process-costs.ts'

const CONNECTIONS = 64
const WARM_UP_MS = 1_500
const FULLY_MS = 6_000
const READ_PER_SECOND = 500
const PUBLICATIONS = 20
const PAUSE_MS = 500

/** `cpuMs`: of one processor for a page, which does not depend on who else is at work on the machine. */
export type Serving = { perSecond: number; cpuMs: number; p50Ms: number; p99Ms: number }
export type ServingFigures = {
  bytes: number
  /** The same page by Next's own static answer in the same process, by the hub, by a bare Node server. */
  next: Serving
  hub: Serving
  bare: Serving
  /** Milliseconds from the moment a change is sent until a reader is given it, while pages are read. */
  visible: { changes: number; medianMs: number; p95Ms: number; readP99Ms: number }
}

/** What a finished article costs the hub beside Next's answer and a bare server's, and how soon readers see a change under load. */
export async function measureServing(say: (text: string) => void): Promise<ServingFigures> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'zhongcao-bench-serving-'))
  say('starting a hub, building it when this source is not built yet')
  const hub = await startHub({ dataDir })
  try {
    if (!(await isReady(hub))) throw new Error(`the hub did not become ready:\n${hub.output()}`)
    const session = await signIn(hub.address)
    const { id, slug } = await publishArticle(hub.address, session)
    const page = `/articles/${slug}`
    // A start loads the admin last: it is not to be measured with the pages.
    await (await fetch(`${hub.address}/admin/login`)).text()
    const port = Number(new URL(hub.address).port)
    const first = await fetch(hub.address + page)
    const bytes = Buffer.byteLength(await first.text())
    // Next answers what asks by a name that nobody knows: the same page, from its own memory.
    const next = await serve({ port, pid: hub.pid }, `${page}?by=next`)
    const ours = await serve({ port, pid: hub.pid }, page)
    const bare = await serveBare(bytes)
    say('an article changes while pages are read')
    const visible = await measureVisible({ address: hub.address, port, page, id, session })
    return { bytes, next, hub: ours, bare, visible }
  } finally {
    await hub.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function serveBare(bytes: number): Promise<Serving> {
  const bare = await startBare(bytes)
  try {
    return await serve({ port: Number(new URL(bare.address).port), pid: bare.pid }, '/')
  } finally {
    bare.stop()
  }
}

const requestOf = (page: string) => `GET ${page} HTTP/1.1\r\nhost: hub\r\naccept: text/html\r\n\r\n`

function check(answer: string): void {
  if (!answer.startsWith('HTTP/1.1 200 ')) throw new Error(`not a page: ${answer.slice(0, 200)}`)
}

async function serve({ port, pid }: { port: number; pid: number }, page: string): Promise<Serving> {
  const request = requestOf(page)
  const load = { port, connections: CONNECTIONS, next: () => request, check }
  await sendFully(load, WARM_UP_MS)
  const latencies: number[] = []
  const before = cpuSeconds(pid)
  const perSecond = await sendFully({ ...load, heard: (ms) => void latencies.push(ms) }, FULLY_MS)
  const cpuMs = ((cpuSeconds(pid) - before) * 1_000) / latencies.length
  return { perSecond, cpuMs, p50Ms: percentile(latencies, 0.5), p99Ms: percentile(latencies, 0.99) }
}

type Changing = { address: string; port: number; page: string; id: string; session: Record<string, string> }

async function measureVisible({ address, port, page, id, session }: Changing): Promise<ServingFigures['visible']> {
  const request = requestOf(page)
  let isChanging = true
  const times: number[] = []
  const change = async () => {
    for (let n = 1; n <= PUBLICATIONS; n++) {
      const title = `第 ${n} 次改过的春茶`
      const sent = performance.now()
      const changed = await fetch(`${address}/api/articles/${id}`, {
        method: 'PATCH',
        headers: { ...session, 'content-type': 'application/json' },
        body: JSON.stringify({ title, _status: 'published' }),
      })
      if (!changed.ok) throw new Error(`the change was refused: ${changed.status}`)
      while (!(await (await fetch(address + page)).text()).includes(title)) await sleep(5)
      times.push(performance.now() - sent)
      await sleep(PAUSE_MS)
    }
    isChanging = false
  }
  const changing = change().finally(() => {
    isChanging = false
  })
  const reading: number[] = []
  while (isChanging) {
    const load = { port, connections: CONNECTIONS, next: () => request, check }
    for (const ms of await sendSteadily(load, { perSecond: READ_PER_SECOND, ms: 1_000 })) reading.push(ms)
  }
  await changing
  return {
    changes: times.length,
    medianMs: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    readP99Ms: percentile(reading, 0.99),
  }
}
