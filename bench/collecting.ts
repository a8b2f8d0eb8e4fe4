import { once } from 'node:events'
import path from 'node:path'
import { derivePageKey, makePageToken } from '#measurement/page-token.ts'
import type { Pool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import { forkProgram } from '#platform/programs/start-program.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { isReady, spawnHub, waitUntil } from '../tests/builders/hub-process.ts'
import type { BenchServer } from './database.ts'
import { type Load, sendFully, sendSteadily } from './load.ts'
import { median } from './machine.ts'
import { cpuSeconds, residentMb } from './process-costs.ts'
import { putSubjects } from './subjects.ts'

const CONNECTIONS = 64
const ROUNDS = 5
const ROUND_MS = 4_000
const TIME_ZONE = 'Asia/Shanghai'
const SECRET = 'bench'.repeat(9)
const BROWSER = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.50'

export type Collector = { port: number; pid: number; stop: () => Promise<unknown> }
/** Events per second and CPU-seconds of process and PostgreSQL for 1,000 events, each a median. */
export type Throughput = { perSecond: number; cpuPerThousand: number }
export type Compared = { eventsInRequest: number; hub: Throughput; bare: Throughput }

/** A front process of the hub without its pages, on a database of the bench. */
export async function startCollectingHub(server: BenchServer, database: string): Promise<Collector> {
  const hub = await spawnHub({
    dataDir: path.join(server.folder, database),
    withoutPages: true,
    env: { DATABASE_URL: server.addressOf(database), PAYLOAD_SECRET: SECRET, HUB_TIMEZONE: TIME_ZONE },
  })
  await Promise.race([hub.ended, waitUntil(() => isReady(hub), 60_000)])
  if (hub.child.exitCode !== null) throw new Error(hub.output())
  return { port: Number(new URL(hub.address).port), pid: hub.pid, stop: hub.stop }
}

/**
 * Events per second that are acknowledged after COMMIT, 64 connections, one and twenty in a request, through the whole hub
 * and through a bare collector that only inserts the rows; alternating, medians of five.
 */
export async function measureCollecting(server: BenchServer, say: (text: string) => void): Promise<Compared[]> {
  const pool = await server.openDatabase('bench_collecting')
  const subjects = await putSubjects(pool, 500)
  const hub = await startCollectingHub(server, 'bench_collecting')
  const bare = await startBare(server.addressOf('bench_collecting'))
  try {
    const compared: Compared[] = []
    for (const eventsInRequest of [1, 20]) {
      const rounds: { hub: Throughput; bare: Throughput }[] = []
      for (let round = 0; round < ROUNDS; round++) {
        rounds.push({
          hub: await measureRound({ collector: hub, server, subjects, eventsInRequest }),
          bare: await measureRound({ collector: bare, server, subjects, eventsInRequest }),
        })
        say(`round ${round + 1} of ${ROUNDS} with ${eventsInRequest} in a request`)
      }
      const middle = (of: 'hub' | 'bare'): Throughput => ({
        perSecond: median(rounds.map((round) => round[of].perSecond)),
        cpuPerThousand: median(rounds.map((round) => round[of].cpuPerThousand)),
      })
      compared.push({ eventsInRequest, hub: middle('hub'), bare: middle('bare') })
    }
    return compared
  } finally {
    await hub.stop()
    await bare.stop()
  }
}

type Round = { collector: Collector; server: BenchServer; subjects: string[]; eventsInRequest: number }

async function measureRound({ collector, server, subjects, eventsInRequest }: Round): Promise<Throughput> {
  const load = makeLoad(collector, subjects, eventsInRequest)
  await sendFully(load, 500)
  const cost = () => cpuSeconds(collector.pid) + cpuSeconds(server.pid() ?? 0)
  const before = cost()
  const perSecond = (await sendFully(load, ROUND_MS)) * eventsInRequest
  return { perSecond, cpuPerThousand: (cost() - before) / ((perSecond * ROUND_MS) / 1_000_000) }
}

/** Milliseconds to the acknowledgement of one event, 99 of 100, at this rate: the median of five rounds. */
export async function measureLatency(server: BenchServer, perSecond: number): Promise<number> {
  const pool: Pool = await server.openDatabase('bench_latency')
  const subjects = await putSubjects(pool, 500)
  const hub = await startCollectingHub(server, 'bench_latency')
  try {
    const load = makeLoad(hub, subjects, 1)
    await sendFully(load, 2_000)
    const rounds: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const latencies = await sendSteadily(load, { perSecond, ms: ROUND_MS })
      rounds.push(latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN)
    }
    return median(rounds)
  } finally {
    await hub.stop()
  }
}

export type Memory = { idleMb: number; afterTwoMinutesMb: number; highestMb: number; lastMb: number }

/** Resident memory of a front process under full load for this many minutes, looked at every second. */
export async function measureMemory(server: BenchServer, minutes: number): Promise<Memory> {
  const pool = await server.openDatabase('bench_memory')
  const subjects = await putSubjects(pool, 500)
  const hub = await startCollectingHub(server, 'bench_memory')
  const seen: { ms: number; mb: number }[] = []
  try {
    const load = makeLoad(hub, subjects, 1)
    await sendFully(load, 5_000)
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    const idleMb = residentMb(hub.pid)
    const started = performance.now()
    const look = setInterval(() => seen.push({ ms: performance.now() - started, mb: residentMb(hub.pid) }), 1_000)
    await sendFully(load, minutes * 60_000).finally(() => clearInterval(look))
    const early = seen.filter(({ ms }) => ms <= 120_000).map(({ mb }) => mb)
    return {
      idleMb,
      afterTwoMinutesMb: median(early.slice(-11)),
      highestMb: Math.max(...seen.map(({ mb }) => mb)),
      lastMb: median(seen.slice(-11).map(({ mb }) => mb)),
    }
  } finally {
    await hub.stop()
  }
}

async function startBare(url: string): Promise<Collector> {
  const child = forkProgram('bench/bare-collector.ts', { args: [url] })
  const [port] = (await once(child, 'message')) as [number]
  const stop = () => {
    child.kill('SIGTERM')
    return once(child, 'exit')
  }
  return { port, pid: child.pid ?? 0, stop }
}

/** Readers who see and open one content after another: an exposure, then its open, four events of a visitor. */
function makeLoad({ port }: Collector, subjects: string[], eventsInRequest: number): Load {
  const page = makePageToken(dayOf(new Date(), TIME_ZONE), derivePageKey(SECRET))
  let count = 0
  let visitor = ''
  const nextEvent = () => {
    const step = count++ % 4
    if (step === 0) visitor = `v_${uuidv7().replaceAll('-', '').slice(8)}`
    const subject = subjects[Math.floor(count / 2) % subjects.length]
    return { id: uuidv7(), type: step % 2 === 0 ? 'exposure' : 'open', subject, at: Date.now() - 1_000 }
  }
  const next = (): string => {
    const events = Array.from({ length: eventsInRequest }, nextEvent)
    const body = JSON.stringify({ v: 1, sentAt: Date.now(), visitor, page, events })
    return `POST /collect HTTP/1.1\r\nhost: 127.0.0.1\r\nuser-agent: ${BROWSER}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
  }
  const wanted = `"accepted":${eventsInRequest}`
  const check = (answer: string): void => {
    if (!answer.startsWith('HTTP/1.1 202') || !answer.includes(wanted)) throw new Error(`not stored: ${answer.slice(0, 600)}`)
  }
  return { port, connections: CONNECTIONS, next, check }
}
