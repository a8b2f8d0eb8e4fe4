import { createHmac, randomBytes } from 'node:crypto'
import { inTransaction, type Pool } from '#platform/database.ts'
import { mondayOf } from '#platform/days.ts'
import { addAsked, addAsker, addOpened, openSalt } from './log.sql.ts'

/** Who asked: a browser, and where it is. Neither is kept. */
export type Asker = { visitor: string; address: string }
export type Searched = { query: string; results: number; day: string }

/** A longer query is a sentence about somebody. */
const LONGEST = 30

/**
 * Whether a query may be written down: nothing that looks like a number of a phone, an order or a card, and no sentence.
 * Takes a folded query.
 */
export const isKept = (query: string): boolean => [...query].length <= LONGEST && !/\d{5,}/.test(query.replace(/\s/g, ''))

/** Counts that a query was asked, and by how many people this week. Gives whether it was written down. */
export async function noteSearch(pool: Pool, { query, results, day }: Searched, asker: Asker): Promise<boolean> {
  if (!isKept(query)) return false
  await inTransaction(pool, async (client) => {
    const week = mondayOf(day)
    const isNew = await addAsker(client, {
      week,
      query,
      ...hashesOf(await openSalt(client, week, randomBytes(32)), query, asker),
    })
    await addAsked(client, { day, query, results, isNew })
  })
  return true
}

/** Counts what somebody opened first of what was found; the second thing of a week, and of who never asked, is not counted. */
export async function noteOpened(
  pool: Pool,
  { query, day, collection, document }: Omit<Searched, 'results'> & { collection: string; document: string },
  asker: Asker,
): Promise<boolean> {
  if (!isKept(query)) return false
  return inTransaction(pool, async (client) => {
    const week = mondayOf(day)
    const { who } = hashesOf(await openSalt(client, week, randomBytes(32)), query, asker)
    return addOpened(client, { week, day, query, who, collection, document })
  })
}

/** One person has another hash for every query, so that what somebody asked cannot be put together. */
function hashesOf(salt: Buffer, query: string, { visitor, address }: Asker): { who: Buffer; place: Buffer } {
  const hash = (text: string) => createHmac('sha256', salt).update(`${query}\n${text}`).digest().subarray(0, 12)
  return { who: hash(`browser ${visitor}`), place: hash(`address ${address}`) }
}
