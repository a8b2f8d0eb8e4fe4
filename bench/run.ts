import { startBenchServer } from './database.ts'
import { measureEvents } from './events.ts'
import { describeMachine } from './machine.ts'
import { measurePages } from './pages.ts'
import { measureScorecards } from './scorecards.ts'

/** `npm run bench`: what the hub costs beside the least that could be done, all within this run. `events`, `pages` or `scorecards` run alone. */
const asked = process.argv.slice(2)
const wants = (part: string) => asked.length === 0 || asked.includes(part)
const say = (text: string) => console.log(`    ${text}`)
const whole = (figure: number) => Math.round(figure).toLocaleString('en')

const server = await startBenchServer()
console.log(describeMachine(server.version))
try {
  if (wants('events')) {
    const { hub, bare } = await measureEvents(await server.openDatabase('bench_events'))
    console.log(`events stored per second: ${whole(hub)} through /collect, ${whole(bare)} bare: ratio ${(hub / bare).toFixed(2)}`)
  }
  if (wants('pages')) {
    for (const { page, bytes, hub, bare } of await measurePages(say)) {
      const ratio = (hub / bare).toFixed(2)
      console.log(`pages per second: ${whole(hub)} of ${page} (${whole(bytes)} bytes), ${whole(bare)} bare: ratio ${ratio}`)
    }
  }
  if (wants('scorecards')) {
    const pool = await server.openDatabase('bench_scorecards')
    const [small, large] = await measureScorecards(pool, [100_000, 1_000_000], say)
    for (const latency of [small, large]) {
      if (!latency) continue
      const { events, orders, ms, storedPerSecond } = latency
      console.log(
        `scorecard over ${whole(events)} events, ${whole(orders)} orders: ${ms.toFixed(1)} ms (stored ${whole(storedPerSecond)}/s)`,
      )
    }
    if (small && large) console.log(`scorecard latency at ten times the events: ratio ${(large.ms / small.ms).toFixed(2)}`)
  }
} finally {
  await server.stop()
}
process.exit(0)
