import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Pool } from '#platform/database.ts'

type Figures = Record<string, number>

export type Counters = {
  countAnswer: (door: string, status: number) => void
  /** `more`: what others count, by name; those that end in `_total` only grow. */
  print: (pool: Pool, more?: Figures) => string
}

/** Counts answers by door and status (0: none was given) for `/metrics`, in the text form that Prometheus reads. */
export function createCounters(): Counters {
  const answers = new Map<string, number>()
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()

  const countAnswer = (door: string, status: number) => {
    const labels = `door="${door}",status="${status}"`
    answers.set(labels, (answers.get(labels) ?? 0) + 1)
  }

  const print = (pool: Pool, more: Figures = {}) => {
    const p99 = Number.isNaN(delay.mean) ? 0 : delay.percentile(99) / 1e9
    delay.reset()
    return [
      '# TYPE hub_http_answers_total counter',
      ...[...answers].map(([labels, count]) => `hub_http_answers_total{${labels}} ${count}`),
      '# TYPE hub_event_loop_delay_p99_seconds gauge',
      `hub_event_loop_delay_p99_seconds ${p99.toFixed(6)}`,
      '# TYPE hub_database_connections gauge',
      `hub_database_connections{state="total"} ${pool.totalCount}`,
      `hub_database_connections{state="idle"} ${pool.idleCount}`,
      `hub_database_connections{state="waiting"} ${pool.waitingCount}`,
      ...Object.entries(more).flatMap(([name, figure]) => [
        `# TYPE ${name} ${name.endsWith('_total') ? 'counter' : 'gauge'}`,
        `${name} ${figure}`,
      ]),
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '# TYPE process_uptime_seconds gauge',
      `process_uptime_seconds ${process.uptime().toFixed(1)}`,
      '',
    ].join('\n')
  }
  return { countAnswer, print }
}
