import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#platform/log.ts'

/** Starts one of this room's files in a process of its own that can read TypeScript. */
function startChild(file: string, options: ForkOptions): ChildProcess {
  return fork(path.join(import.meta.dirname, file), [], { execArgv: ['--import', 'tsx'], ...options })
}

type Running = { env?: Record<string, string>; onMessage?: (message: unknown) => void; signal?: AbortSignal }

// Node 20 sometimes loses an import while TypeScript is being read; the process then ends with 13 before its first line ran.
const LOST_IMPORT_EXIT_CODE = 13
const LOADING_ATTEMPTS = 4

class ChildFailure extends Error {
  constructor(
    file: string,
    readonly code: number | null,
    words: string,
  ) {
    super(`${file} failed (${code}): ${words.trim()}`)
  }
}

/**
 * Waits for a child that does one thing; throws its last words when it fails, and when `signal` ends it. A child that was
 * lost while it was loading is started again.
 */
export async function runChild(file: string, running: Running): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(file, running)
    } catch (error) {
      const isLost = error instanceof ChildFailure && error.code === LOST_IMPORT_EXIT_CODE
      if (!isLost || attempt === LOADING_ATTEMPTS) throw error
      log.warn({ file, attempt }, 'a child process was lost while loading; starting it again')
    }
  }
}

function runOnce(file: string, { env = {}, onMessage, signal }: Running): Promise<void> {
  const child = startChild(file, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], signal })
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
      else reject(new ChildFailure(file, code, words))
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
    child = startChild(file, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
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
