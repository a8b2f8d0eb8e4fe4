import { inTransaction, type Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import {
  deleteInteraction,
  deleteTakers,
  type Interaction,
  selectInteractions,
  selectTakers,
  type Taker,
  upsertInteraction,
  upsertTakers,
} from './interactions.sql.ts'
import { isInteractionKind } from './kinds.ts'

export type { Interaction, Taker } from './interactions.sql.ts'

export const TAKERS_A_PAGE = 50

/** What a live has planned to do with its audience, by minute; with who took part, once that was imported. */
export const readInteractions = (pool: Pool, live: string): Promise<Interaction[]> => selectInteractions(pool, live)

export type Planned = {
  /** Empty for a new one. */
  id: string
  live: string
  kind: string
  minute: number
  title: string
  prize: string
  /** How many prizes; `null` when they are not counted. */
  quantity: number | null
}

/** Keeps one, new or changed. Gives its id. */
export async function keepInteraction(
  pool: Pool,
  { kind, minute, title, prize, quantity, id, live }: Planned,
  { by, now }: { by: string; now: Date },
): Promise<Result<string, 'kind' | 'minute' | 'title' | 'quantity' | 'gone'>> {
  if (!isInteractionKind(kind)) return fail('kind', 'no such kind')
  if (!Number.isInteger(minute) || minute < 0 || minute > 1_440) return fail('minute', 'a minute of the live')
  if (title === '' || title.length > 60 || prize.length > 60) return fail('title', 'up to 60 characters')
  const isCount = quantity === null || (Number.isInteger(quantity) && quantity > 0 && quantity <= 1_000_000)
  if (!isCount) return fail('quantity', 'a whole number')
  const kept = { id: id || uuidv7(now), live, kind, minute, title, prize, quantity, by, now }
  return (await upsertInteraction(pool, kept)) ? ok(kept.id) : fail('gone', 'it is of another live')
}

/** Forgets one, with who took part. */
export const forgetInteraction = (pool: Pool, id: string): Promise<boolean> => deleteInteraction(pool, id)

/** Takes in who took part, each person once, all or nothing. False for what is no interaction of this live. */
export const storeTakers = (pool: Pool, of: { live: string; interaction: string }, takers: readonly Taker[]): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const known = await selectInteractions(client, of.live)
    if (!known.some(({ id }) => id === of.interaction)) return false
    const once = [...new Map(takers.map((taker) => [taker.person, taker])).values()]
    if (once.length > 0) await upsertTakers(client, of.interaction, once)
    return true
  })

/** Takes an import back: who took part is forgotten. Gives how many. */
export const forgetTakers = (pool: Pool, interaction: string): Promise<number> => deleteTakers(pool, interaction)

/** The people behind a figure, a page of them. */
export const listTakers = (
  pool: Pool,
  { page, ...of }: { live: string; interaction: string; onlyBuyers: boolean; page: number },
): Promise<Taker[]> => selectTakers(pool, { ...of, offset: (page - 1) * TAKERS_A_PAGE, limit: TAKERS_A_PAGE })
