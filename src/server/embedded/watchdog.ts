import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#platform/log.ts'
import { hasEnded } from './ready.ts'

const FIRST_PAUSE_MS = 500
const MOST_RESTARTS = 5
const WITHIN_MS = 10 * 60_000

export type Watch = { child: () => ChildProcess; isUp: () => boolean; end: () => void }

/**
 * Starts PostgreSQL again when it ends unasked: after 0.5, 1, 2, 4 and 8 s, at most five times in ten minutes, then leaves
 * it down (the hub answers 503) because something is wrong that no restart mends. `end` stops watching.
 */
export function watchServer(first: ChildProcess, restart: () => Promise<ChildProcess>): Watch {
  let child = first
  let up = true
  let watching = true
  let restarts: number[] = []

  const onEnd = async (): Promise<void> => {
    up = false
    while (watching) {
      restarts = restarts.filter((at) => performance.now() - at < WITHIN_MS)
      if (restarts.length >= MOST_RESTARTS) {
        log.fatal('the database ends again and again; it stays down')
        return
      }
      const pause = FIRST_PAUSE_MS * 2 ** restarts.length
      log.error({ code: child.exitCode, signal: child.signalCode, pauseMs: pause }, 'the database ended; starting it again')
      restarts.push(performance.now())
      await sleep(pause)
      if (!watching) return
      try {
        child = await restart()
        up = true
        log.info({ pid: child.pid }, 'the database is up again')
        return listen()
      } catch (error) {
        log.error({ err: (error as Error).message }, 'the database did not start')
      }
    }
  }
  const listen = (): void => {
    if (hasEnded(child)) void onEnd()
    else child.once('exit', () => void onEnd())
  }
  listen()

  return { child: () => child, isUp: () => up, end: () => (watching = false) }
}
