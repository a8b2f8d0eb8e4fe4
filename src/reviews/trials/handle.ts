import { inTransaction, type Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import {
  chooseThem,
  countGiven,
  declineThem,
  forgetOldRecipients,
  lockTrial,
  markPlacesReminded,
  receiveThem,
  type Shipment,
  shipThem,
} from './places.sql.ts'
import { selectTrial } from './trials.sql.ts'

type Of = { campaign: string; ids: readonly string[]; now: Date }

/** Gives places to applicants, never more than there are samples (`quota`). Those that are not applications any more are passed over. */
export const choosePlaces = (pool: Pool, { campaign, ids, now }: Of): Promise<Result<number, 'unknown' | 'quota'>> =>
  inTransaction(pool, async (client) => {
    await lockTrial(client, campaign)
    const trial = await selectTrial(client, campaign)
    if (!trial) return fail('unknown', 'there is no such collecting campaign')
    const left = trial.quota - (await countGiven(client, campaign))
    if (ids.length > left) return fail('quota', String(Math.max(0, left)))
    return ok(await chooseThem(client, campaign, ids, now))
  })

export const declinePlaces = (pool: Pool, { campaign, ids, now }: Of): Promise<number> => declineThem(pool, campaign, ids, now)

export const receivePlaces = (pool: Pool, { campaign, ids, now }: Of): Promise<number> => receiveThem(pool, campaign, ids, now)

/** Marks what was sent. Gives the ids of those that could be; the others are no places that wait for a parcel. */
export const shipPlaces = (pool: Pool, campaign: string, shipments: readonly Shipment[], now: Date): Promise<string[]> =>
  shipThem(pool, campaign, shipments, now)

const REMIND_BEFORE_MS = 3 * DAY_MS
const FORGET_AFTER_MS = 60 * DAY_MS

/** Reminds everybody once, three days before the time is over, and forgets addresses 60 days after a campaign. May run twice. */
export async function keepTrials(pool: Pool, now: Date): Promise<{ reminded: number }> {
  const reminded = await markPlacesReminded(pool, new Date(now.getTime() + REMIND_BEFORE_MS), now)
  await forgetOldRecipients(pool, new Date(now.getTime() - FORGET_AFTER_MS))
  return { reminded }
}
