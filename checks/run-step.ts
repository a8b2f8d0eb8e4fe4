import { spawn } from 'node:child_process'
import { countReport } from './report.ts'
import type { Outcome, Step } from './step.ts'

const SIGN_OF_LIFE_MS = 30_000

/** Runs one step to its end, or to its limit. Gives its counts and what it printed; never throws. */
export async function runStep(step: Step): Promise<Outcome> {
  const started = performance.now()
  const life = setInterval(() => console.log(`    still at it: ${step.name}`), SIGN_OF_LIFE_MS)
  const { code, output, tooLong } = await run(step)
  clearInterval(life)
  const seconds = (performance.now() - started) / 1000
  const count = step.report
    ? countReport(step.report, code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, note: undefined }
  const note = tooLong ? `ended after ${step.limitSeconds} s` : count.note
  return { step, seconds, output, passed: count.passed, failed: count.failed, note }
}

function run(step: Step): Promise<{ code: number | null; output: string; tooLong: boolean }> {
  const [program = '', ...args] = step.command
  return new Promise((resolve) => {
    let output = ''
    let tooLong = false
    // A group of its own, so that the limit ends what the step started as well.
    const child = spawn(program, args, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...step.env },
    })
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    const endGroup = (signal: NodeJS.Signals) => {
      try {
        if (child.pid) process.kill(-child.pid, signal)
      } catch {
        // The group has ended by itself.
      }
    }
    const limit = setTimeout(() => {
      tooLong = true
      // Runners tidy up after an interrupt: they end the servers that they started.
      endGroup('SIGINT')
      setTimeout(() => endGroup('SIGKILL'), 30_000).unref()
    }, step.limitSeconds * 1000)
    const stop = () => endGroup('SIGINT')
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    const finish = (code: number | null) => {
      clearTimeout(limit)
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      resolve({ code, output, tooLong })
    }
    child.on('error', (error) => {
      output += `${error.message}\n`
      finish(1)
    })
    child.on('close', finish)
  })
}
