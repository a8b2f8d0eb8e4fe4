import { inTransaction, type Pool } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import {
  forgetRefused,
  hasLive,
  insertGrant,
  refusePlanned,
  selectAhead,
  selectLastAnswer,
  selectNextLive,
  selectPlannedLives,
} from './grants.sql.ts'
import type { ReminderChannel } from './kinds.ts'
import { planIn } from './plan.ts'

/** What a reader said to being reminded. */
export type Tap = {
  /** `null`: of the announced live that begins next. */
  live: string | null
  channel: ReminderChannel
  /** Whose openid `reader` is; empty for mails. */
  appId: string
  /** The openid; for mails the colleague's id. */
  reader: string
  answer: 'accept' | 'refuse'
  /** Of one-time subscriptions. */
  scene?: number
  /** What the same tap is known by, however often it arrives. */
  key: string
  at: Date
}

/** Writes a tap into the ledger and plans the message that it allows. The same tap twice is one. */
export function noteTap(pool: Pool, tap: Tap, now: Date): Promise<'noted' | 'known' | 'unknown-live'> {
  return inTransaction(pool, async (client) => {
    const live = tap.live ?? (await selectNextLive(client, now))
    if (!live || !(await hasLive(client, live))) return 'unknown-live'
    const { channel, reader, at } = tap
    const grant = { id: uuidv7(now), live, channel, appId: tap.appId, reader, answer: tap.answer, at, key: tap.key }
    if (!(await insertGrant(client, { ...grant, scene: tap.scene ?? null }))) return 'known'
    if (tap.answer === 'refuse') await refusePlanned(client, { live, channel, reader, at: now })
    else {
      await forgetRefused(client, { live, channel, reader })
      await planIn(client, { live, reader, now })
    }
    return 'noted'
  })
}

/** A reader turned the channel off altogether: no live that lies ahead reminds him any more. */
export async function noteTurnedOff(pool: Pool, tap: Omit<Tap, 'live' | 'answer'>, now: Date): Promise<void> {
  for (const live of await selectPlannedLives(pool, { channel: tap.channel, reader: tap.reader, now }))
    await noteTap(pool, { ...tap, live, answer: 'refuse', key: `${tap.key} ${live}` }, now)
}

/** Whether a colleague gets mails of a live. */
export const isMailed = async (pool: Pool, live: string, colleague: string): Promise<boolean> =>
  (await selectLastAnswer(pool, { live, channel: 'mail', reader: colleague })) === 'accept'

/** The announced live of an address, while it has not begun. */
export const findAhead = (pool: Pool, slug: string, now: Date): Promise<{ id: string; title: string } | undefined> =>
  selectAhead(pool, slug, now)
