import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { log } from '#platform/log.ts'

const LEADER_LOCK = 7_402_620
const RETRY_MS = 2_000

/**
 * Asks for leadership until it is had, on a connection of its own: the database gives it to one worker at a time and takes
 * it back when that connection goes. `onLeading` runs each time with a signal that is aborted when it is lost.
 */
export async function leadWhenPossible(
  connectionString: string,
  stop: AbortSignal,
  onLeading: (lost: AbortSignal) => void,
): Promise<void> {
  while (!stop.aborted) {
    await leadOnce(connectionString, stop, onLeading).catch((error: Error) =>
      log.debug({ err: error.message }, 'cannot lead now'),
    )
    await sleep(RETRY_MS, undefined, { signal: stop }).catch(() => {})
  }
}

async function leadOnce(connectionString: string, stop: AbortSignal, onLeading: (lost: AbortSignal) => void): Promise<void> {
  const client = new pg.Client({ connectionString, keepAlive: true, application_name: 'zhongcao-leader' })
  const lost = new AbortController()
  // Everything that only the leader looks after listens.
  setMaxListeners(0, lost.signal)
  const gone = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
    stop.addEventListener('abort', () => resolve(), { once: true })
  })
  try {
    await client.connect()
    while (!stop.aborted && !(await tryLock(client))) await sleep(RETRY_MS, undefined, { signal: stop })
    log.debug('leading')
    onLeading(lost.signal)
    await gone
  } finally {
    lost.abort()
    await client.end().catch(() => {})
  }
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [LEADER_LOCK])
  return rows[0]?.locked === true
}
