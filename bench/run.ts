import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { measureCollecting, measureLatency, measureMemory } from './collecting.ts'
import { startBenchServer } from './database.ts'
import { measureImport } from './imports.ts'
import { describeMachine } from './machine.ts'
import { measurePages } from './pages.ts'
import { measurePhoto } from './photos.ts'
import { measurePosters } from './posters.ts'
import { measureDesk, measureVerification, putPending } from './reviews.ts'
import { measureReviewHub } from './reviews-hub.ts'
import { measureScorecards } from './scorecards.ts'
import { measureSearch } from './search.ts'
import { measureServing } from './serving.ts'

/**
 * `npm run bench`: what the hub costs beside the least that could be done, all within this run, printed and written to
 * `bench/results.json`. `collect`, `import`, `pages`, `posters`, `reviews`, `scorecards`, `search` or `serving` run alone; `memory` takes ten minutes and runs only when asked for.
 */
const asked = process.argv.slice(2)
const wants = (part: string, { alone = false } = {}) => (asked.length === 0 ? !alone : asked.includes(part))
const HISTORIES = [100_000, 1_000_000, 10_000_000]
const WAITING_REVIEWS = 100_000
const SEARCHED = 20_000
const results: Record<string, unknown> = {}
const record = <T>(name: string, figures: T): T => {
  results[name] = figures
  return figures
}
const say = (text: string) => console.log(`    ${text}`)
const whole = (figure: number) => Math.round(figure).toLocaleString('en')

const server = await startBenchServer()
console.log(describeMachine(server.version))
try {
  if (wants('collect')) await collect()
  if (wants('import')) {
    const { lines, seconds, highestMb } = record('import', await measureImport(server, 1_000_000))
    console.log(`import of ${whole(lines)} lines: ${seconds.toFixed(1)} s, process at most ${whole(highestMb)} MB`)
  }
  if (wants('memory', { alone: true })) {
    const memory = record('memory', await measureMemory(server, 10))
    const figures = Object.entries(memory).map(([name, mb]) => `${name} ${whole(mb)}`)
    console.log(`memory in ten minutes of full load: ${figures.join(', ')}`)
  }
  if (wants('pages')) {
    for (const { page, bytes, hub, bare } of record('pages', await measurePages(say))) {
      const ratio = (hub / bare).toFixed(2)
      console.log(`pages per second: ${whole(hub)} of ${page} (${whole(bytes)} bytes), ${whole(bare)} bare: ratio ${ratio}`)
    }
  }
  if (wants('posters')) {
    for (const { kind, medianMs, p95Ms } of record('posters', await measurePosters()))
      console.log(`poster (${kind}): ${whole(medianMs)} ms, 95 of 100 within ${whole(p95Ms)} ms`)
  }
  if (wants('reviews')) await reviews()
  if (wants('serving')) await serving()
  if (wants('search')) await search()
  if (wants('scorecards')) {
    const { latencies, rebuilds } = record('scorecards', await measureScorecards(server, HISTORIES, say))
    for (const { by, events, orders, medianMs, p95Ms } of latencies) {
      const least = latencies.find((latency) => latency.by === by)?.p95Ms ?? Number.NaN
      console.log(
        `scorecard by ${by} over ${whole(events)} events, ${whole(orders)} orders: ${medianMs.toFixed(1)} ms, 95 of 100 within ${p95Ms.toFixed(1)} ms: ratio ${(p95Ms / least).toFixed(2)}`,
      )
    }
    for (const { events, ms, scanMs, fromNothingMs } of rebuilds) {
      const [ratio, whence] = [(ms / scanMs).toFixed(2), (fromNothingMs / 1000).toFixed(1)]
      console.log(
        `rebuild of ${whole(events)} events: ${(ms / 1000).toFixed(1)} s, one scan ${(scanMs / 1000).toFixed(1)} s: ratio ${ratio}; from nothing ${whence} s`,
      )
    }
  }
} finally {
  await server.stop()
}
const file = path.join(import.meta.dirname, 'results.json')
writeFileSync(file, `${JSON.stringify({ at: new Date(), machine: describeMachine(server.version), ...results }, null, 2)}\n`)
console.log(`written to ${path.relative(process.cwd(), file)}`)
process.exit(0)

async function collect(): Promise<void> {
  const compared = record('collect', await measureCollecting(server, say))
  for (const { eventsInRequest, hub, bare } of compared) {
    const ratio = (hub.perSecond / bare.perSecond).toFixed(2)
    const cpu = (figures: typeof hub) => `${figures.cpuPerThousand.toFixed(3)} CPU-s per 1,000`
    console.log(
      `events per second, ${eventsInRequest} in a request: ${whole(hub.perSecond)} (${cpu(hub)}), bare ${whole(bare.perSecond)} (${cpu(bare)}): ratio ${ratio}`,
    )
  }
  const half = (compared[0]?.hub.perSecond ?? 0) / 2
  const p99 = record('latency', { perSecond: half, p99Ms: await measureLatency(server, half) }).p99Ms
  console.log(`acknowledged at ${whole(half)} a second: 99 of 100 within ${p99.toFixed(1)} ms`)
}

async function serving(): Promise<void> {
  const { bytes, next, hub, bare, visible } = record('serving', await measureServing(say))
  for (const [who, { perSecond, cpuMs, p50Ms, p99Ms }] of Object.entries({ next, hub, bare })) {
    const [cpu, half, most] = [cpuMs.toFixed(3), p50Ms.toFixed(1), p99Ms.toFixed(1)]
    console.log(
      `a finished article (${whole(bytes)} bytes) by ${who}: ${whole(perSecond)} a second, ${cpu} ms of one processor each, ${half} ms, 99 of 100 within ${most} ms`,
    )
  }
  const ratios = [hub.perSecond / next.perSecond, hub.perSecond / bare.perSecond].map((ratio) => ratio.toFixed(2))
  const cpu = [next.cpuMs / hub.cpuMs, bare.cpuMs / hub.cpuMs].map((ratio) => ratio.toFixed(2))
  console.log(
    `hub beside Next: ratio ${ratios[0]}, by processor ${cpu[0]}; beside the bare server: ratio ${ratios[1]}, by processor ${cpu[1]}`,
  )
  const [middle, most, read] = [visible.medianMs, visible.p95Ms, visible.readP99Ms].map(whole)
  console.log(
    `a change is seen after ${middle} ms, 95 of 100 within ${most} ms, while 500 pages a second are read (99 of 100 within ${read} ms)`,
  )
}

async function reviews(): Promise<void> {
  const pool = await server.openDatabase('bench_reviews')
  say(`${whole(WAITING_REVIEWS)} reviews come in`)
  await putPending(pool, WAITING_REVIEWS)
  for (const { what, medianMs, p95Ms } of record('desk', await measureDesk(pool))) {
    const [half, most] = [medianMs.toFixed(1), p95Ms.toFixed(1)]
    console.log(`moderation desk, ${whole(WAITING_REVIEWS)} waiting: ${what}: ${half} ms, 95 of 100 within ${most} ms`)
  }
  const verified = record('verification', await measureVerification(pool))
  console.log(`verification of ${whole(verified.lines)} lines of the log: ${whole(verified.perSecond)} a second`)
  const photo = record('photo', await measurePhoto())
  console.log(
    `photo of ${photo.megapixels.toFixed(1)} MP, ${whole(photo.bytes / 1_024)} KiB, to all its sizes: ${whole(photo.medianMs)} ms, ${whole(photo.cpuMs)} ms of one core, process at most ${whole(photo.highestMb)} MB`,
  )
  const { deskPage, productPages, submissions } = record('reviewHub', await measureReviewHub(server, pool, say))
  console.log(`page of the desk: ${whole(deskPage.medianMs)} ms, 95 of 100 within ${whole(deskPage.p95Ms)} ms`)
  for (const { page, fewMs, manyMs } of productPages) {
    const ratio = (manyMs / fewMs).toFixed(2)
    console.log(`${page}: ${fewMs.toFixed(1)} ms with 10 reviews, ${manyMs.toFixed(1)} ms with 10,000: ratio ${ratio}`)
  }
  const [plain, full, last] = [submissions.plainPerSecond, submissions.fullPerSecond, submissions.p99Ms].map(whole)
  console.log(`reviews submitted: ${full} a second with scripts, ${plain} without; at 100 a second 99 of 100 within ${last} ms`)
}

async function search(): Promise<void> {
  const { queries, suggestions, plan } = record(
    'search',
    await measureSearch(await server.openDatabase('bench_search'), SEARCHED),
  )
  for (const { query, found, medianMs, p95Ms, bareMs } of queries)
    console.log(
      `search for ${query} among ${whole(SEARCHED)}: ${whole(found)} found, ${medianMs.toFixed(1)} ms, 95 of 100 within ${p95Ms.toFixed(1)} ms, counted alone ${bareMs.toFixed(1)} ms: ratio ${(medianMs / bareMs).toFixed(1)}`,
    )
  console.log(`suggestions: ${suggestions.medianMs.toFixed(1)} ms, 95 of 100 within ${suggestions.p95Ms.toFixed(1)} ms`)
  console.log(`found by: ${plan}`)
}
