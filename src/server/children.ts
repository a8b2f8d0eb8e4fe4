import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#platform/log.ts'
import { forkProgram } from '#platform/programs/start-program.ts'

/** The file of this room that runs in a process of its own. */
const programOf = (file: string): string => `src/server/${file}`

type Running = { env?: Record<string, string>; onMessage?: (message: unknown) => void; signal?: AbortSignal }

/** Waits for a child that does one thing; throws its last words when it fails, and when `signal` ends it. */
export function runChild(file: string, { env = {}, onMessage, signal }: Running): Promise<void> {
  const child = forkProgram(programOf(file), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    signal,
  })
  const endWithUs = () => child.kill('SIGTERM')
  process.once('exit', endWithUs)
  let words = ''
  const keep = (chunk: Buffer) => {
    words = (words + chunk.toString('utf8')).slice(-4_000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  if (onMessage) child.on('message', onMessage)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', endWithUs)
      if (code === 0) resolve()
      else reject(new Error(`${file} failed (${code}): ${words.trim()}`))
    })
  })
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
const STEADY_MS = 60_000
const STOP_LIMIT_MS = 15_000

export type KeptChild = { pid: () => number | undefined; stop: () => Promise<void> }

/**
 * Keeps one child running: when it ends it is started again after 0.5 s, then twice as late each time up to 30 s. It sends a
 * message when it has begun its work; a stop before that has nothing to wait for. Once the end of the hub has begun it is not
 * started again.
 */
export function keepChild(file: string, begunEnding: AbortSignal): KeptChild {
  let stopping = false
  let pause = FIRST_PAUSE_MS
  let child: ChildProcess
  let isWorking: boolean
  const begin = () => {
    const started = performance.now()
    isWorking = false
    child = forkProgram(programOf(file), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    child.once('message', () => {
      isWorking = true
    })
    child.once('exit', async (code, signal) => {
      // Ctrl-C reaches a child too, and ends one that is still loading.
      if (stopping || begunEnding.aborted) return
      pause = performance.now() - started > STEADY_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS)
      log.error({ file, code, signal, pauseMs: pause }, 'a child process ended; starting it again')
      await sleep(pause)
      if (!stopping && !begunEnding.aborted) begin()
    })
  }
  begin()
  const stop = async () => {
    stopping = true
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(isWorking ? 'SIGTERM' : 'SIGKILL')
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
    await ended
    clearTimeout(late)
  }
  return { pid: () => child.pid, stop }
}
