import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#platform/log.ts'
import { hasEnded } from './ready.ts'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
const WITHIN_MS = 10 * 60_000

export type Watch = {
  child: () => ChildProcess
  isUp: () => boolean
  /** Stops watching; resolves when no restart is under way any more. */
  end: () => Promise<void>
}

/**
 * Starts PostgreSQL again when it ends unasked: after 0.5 s, and twice as late with each restart of the last ten minutes up
 * to 30 s. It never gives up: a disk that ran full is made room on, and the hub answers 503 until then.
 */
export function watchServer(first: ChildProcess, restart: () => Promise<ChildProcess>): Watch {
  let child = first
  let up = true
  let watching = true
  const ending = new AbortController()
  let restarts: number[] = []
  let restarting: Promise<void> = Promise.resolve()

  const onEnd = async (): Promise<void> => {
    up = false
    while (watching) {
      restarts = restarts.filter((at) => performance.now() - at < WITHIN_MS)
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** restarts.length, LONGEST_PAUSE_MS)
      log.error({ code: child.exitCode, signal: child.signalCode, pauseMs: pause }, 'the database ended; starting it again')
      restarts.push(performance.now())
      await sleep(pause, undefined, { signal: ending.signal }).catch(() => {})
      if (!watching) return
      try {
        child = await restart()
        up = true
        log.info({ pid: child.pid }, 'the database is up again')
        return listen()
      } catch (error) {
        if (watching) log.error({ err: (error as Error).message }, 'the database did not start')
      }
    }
  }
  const listen = (): void => {
    const begin = () => {
      restarting = onEnd()
    }
    if (hasEnded(child)) begin()
    else child.once('exit', begin)
  }
  listen()

  const end = () => {
    watching = false
    ending.abort()
    return restarting
  }
  return { child: () => child, isUp: () => up, end }
}
