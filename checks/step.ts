/** One thing that `npm test` does, visible on a line of its own. */
export type Step = {
  name: string
  command: string[]
  /** Seconds after which the step and everything it started are ended; the step has then failed. */
  limitSeconds: number
  /** `static` steps read files only; `npm run check` runs them alone. Those `apart` run only when they are named. */
  kind: 'static' | 'running' | 'apart'
  env?: Record<string, string>
  /** Where the runner writes its own JSON report, and whose it is. Without one the step counts as one check. */
  report?: { file: string; runner: 'vitest' | 'playwright' }
  /** Names of steps without which this one can say nothing; it then counts as failed without being run. */
  after?: string[]
}

/** What a step came to. `failed` is at least 1 when anything went wrong. */
export type Outcome = { step: Step; passed: number; failed: number; seconds: number; note?: string; output: string }
