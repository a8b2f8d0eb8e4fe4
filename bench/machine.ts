import { cpus, totalmem } from 'node:os'

/** What the figures were measured on; only ratios within one run may be compared with those of another. */
export function describeMachine(postgres: string): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${memory} GiB, Node ${process.versions.node}, PostgreSQL ${postgres}`
}

/** The middle one of an odd number of figures. */
export const median = (figures: number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN

/** The figure that `part` (0 to 1) of them do not exceed. */
export const percentile = (figures: number[], part: number): number =>
  [...figures].sort((a, b) => a - b)[Math.ceil(figures.length * part) - 1] ?? Number.NaN

/** Milliseconds that some work takes. */
export async function timeMs(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
