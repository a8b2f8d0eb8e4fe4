import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Pool } from '#platform/database.ts'
import { log } from '#platform/log.ts'
import type { ReactionContext, Subscription } from '../../subscriptions.ts'
import { deleteDone, giveBack, leaseDue, postpone } from './outbox.sql.ts'

const BATCH = 50
const POLL_MS = 500
const LISTEN_AGAIN_MS = 1_000
const LONGEST_PAUSE_S = 900

type Announcement = { id: number; event: string; data: Record<string, unknown>; attempts: number }

export type Outbox = { pool: Pool; context: ReactionContext; subscriptions: Subscription[]; stop: AbortSignal }

/**
 * Reacts to what was announced until `stop`: at once when the database says so, else within half a second. An announcement
 * goes when every reaction to it has succeeded; a failed one comes again after 1, 2, 4 … 900 s with its error kept.
 */
export async function runOutbox(outbox: Outbox, connectionString: string): Promise<void> {
  const alarm = createAlarm()
  const listening = keepListening(connectionString, alarm.ring, outbox.stop)
  outbox.stop.addEventListener('abort', alarm.ring, { once: true })
  while (!outbox.stop.aborted) {
    const handled = await reactToDue(outbox).catch((error: Error) => {
      log.warn({ err: error.message }, 'the outbox cannot be read now')
      return 0
    })
    if (handled < BATCH) await alarm.wait(POLL_MS)
  }
  await listening
}

/** Takes one batch of due announcements and reacts to each in turn. Gives how many there were. */
export async function reactToDue({ pool, context, subscriptions, stop }: Outbox): Promise<number> {
  const { rows } = await pool.query<Announcement>(leaseDue, [BATCH])
  const due = rows.sort((a, b) => a.id - b.id)
  for (const [index, announcement] of due.entries()) {
    if (stop.aborted) {
      await pool.query(giveBack, [due.slice(index).map(({ id }) => id)])
      break
    }
    await react(pool, context, subscriptions, announcement)
  }
  return due.length
}

async function react(
  pool: Pool,
  context: ReactionContext,
  subscriptions: Subscription[],
  announcement: Announcement,
): Promise<void> {
  const { id, event, data, attempts } = announcement
  try {
    for (const subscription of subscriptions) if (subscription.event === event) await subscription.react(context, data)
    await pool.query(deleteDone, [id])
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const pause = Math.min(2 ** (attempts - 1), LONGEST_PAUSE_S)
    log.error({ event, id, attempts, pauseSeconds: pause, err: reason }, 'a reaction failed; it will be tried again')
    await pool.query(postpone, [id, pause, reason.slice(0, 2_000)])
  }
}

function createAlarm(): { ring: () => void; wait: (ms: number) => Promise<void> } {
  let rung = false
  let wake: (() => void) | undefined
  return {
    ring: () => {
      rung = true
      wake?.()
    },
    wait: async (ms) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      rung = false
      wake = undefined
    },
  }
}

async function keepListening(connectionString: string, ring: () => void, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const client = new pg.Client({ connectionString, keepAlive: true, application_name: 'zhongcao-outbox' })
    try {
      const gone = new Promise<void>((resolve) => {
        client.on('error', () => resolve())
        client.on('end', () => resolve())
        stop.addEventListener('abort', () => resolve(), { once: true })
      })
      client.on('notification', ring)
      await client.connect()
      await client.query('listen outbox')
      await gone
    } catch (error) {
      // Polling goes on meanwhile, so a lost alarm costs half a second at most.
      log.debug({ err: (error as Error).message }, 'not listening to the outbox now')
    } finally {
      await client.end().catch(() => {})
    }
    await sleep(LISTEN_AGAIN_MS, undefined, { signal: stop }).catch(() => {})
  }
}
