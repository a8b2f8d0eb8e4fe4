import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Clock } from '#platform/clock.ts'
import { dayOf } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import type { Renders } from './renders.ts'

/** The channel on which the database says, at COMMIT, that pages changed (migration `pages_told`). */
const CHANNEL = 'pages'
/** How the word begins by which a connection hears itself. */
const PROOF = 'proof '
const BEAT_MS = 400
/** How long an answer of the database is taken for "nothing was missed": shorter than a takedown may stay to be seen. */
const GOOD_FOR_MS = 1_500
const AGAIN_MS = 250

type Watching = {
  connectionString: string
  /** Whether the database is known to be down, which only who runs it can know: nobody can change anything then. */
  isDown: () => boolean
  clock: Clock
  timeZone: string
  stop: AbortSignal
}

/**
 * Hears of every change of the pages, on a connection of its own, and raises the generation of `renders` with each, with every
 * local day, and whenever it begins to listen. What is kept may be shown only while the database has answered this connection
 * within 1.5 s: an answer comes behind all that was told before it. Whoever cannot hear, behind a pooler that hands the connection
 * to others for one, keeps nothing.
 */
export function watchChanges(renders: Renders, watching: Watching): { firstHeard: Promise<void>; ended: Promise<void> } {
  let heardUntil = Number.NEGATIVE_INFINITY
  const { isDown } = watching
  const isHeard = () => performance.now() < heardUntil
  Object.assign(renders, { mayKeep: isHeard, mayShow: () => isHeard() || isDown(), isAlone: isDown })
  const hear = {
    changed: () => void renders.generation++,
    answered: (askedAt: number) => {
      heardUntil = askedAt + GOOD_FOR_MS
    },
    lost: () => {
      heardUntil = Number.NEGATIVE_INFINITY
    },
  }
  let sayHeard: () => void = () => {}
  const firstHeard = new Promise<void>((resolve) => {
    sayHeard = resolve
  })
  const ended = keepListening(watching, { ...hear, listening: sayHeard }).finally(sayHeard)
  return { firstHeard, ended }
}

type Hear = {
  changed: () => void
  listening: () => void
  answered: (askedAt: number) => void
  lost: () => void
}

async function keepListening(watching: Watching, hear: Hear): Promise<void> {
  const { connectionString, stop } = watching
  while (!stop.aborted) {
    const client = new pg.Client({
      connectionString,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: 'zhongcao-pages',
    })
    try {
      await listen(client, watching, hear)
    } catch (error) {
      log.debug({ err: (error as Error).message }, 'changes of the pages are not heard now')
    } finally {
      hear.lost()
      await client.end().catch(() => {})
    }
    await sleep(AGAIN_MS, undefined, { signal: stop }).catch(() => {})
  }
}

/** Listens until the connection is lost, does not answer in time, or `stop`. */
async function listen(client: pg.Client, { clock, timeZone, stop }: Watching, hear: Hear): Promise<void> {
  const proof = `${PROOF}${randomUUID()}`
  let isProven = false
  let isGone = false
  for (const event of ['error', 'end'] as const) {
    client.on(event, () => {
      isGone = true
      hear.lost()
    })
  }
  client.on('notification', ({ payload }) => {
    if (payload === proof) isProven = true
    // Another front that begins to listen proves itself on the same channel.
    else if (!payload?.startsWith(PROOF)) hear.changed()
  })
  await client.connect()
  await client.query(`listen ${CHANNEL}`)
  // Nothing is believed before this connection has heard itself.
  await client.query('select pg_notify($1, $2)', [CHANNEL, proof])
  await ask(client)
  if (!isProven) throw new Error('this connection hears nothing')
  hear.changed()
  let day = dayOf(clock(), timeZone)
  while (!stop.aborted && !isGone) {
    const askedAt = performance.now()
    await ask(client)
    const today = dayOf(clock(), timeZone)
    // Every page carries a token of its day.
    if (today !== day) hear.changed()
    day = today
    hear.answered(askedAt)
    hear.listening()
    await sleep(BEAT_MS, undefined, { signal: stop }).catch(() => {})
  }
}

async function ask(client: pg.Client): Promise<void> {
  const late = new AbortController()
  const timeout = sleep(GOOD_FOR_MS, undefined, { signal: late.signal, ref: false }).then(() => {
    throw new Error('the database did not answer in time')
  })
  try {
    await Promise.race([client.query('select 1'), timeout])
  } finally {
    late.abort()
    timeout.catch(() => {})
  }
}
