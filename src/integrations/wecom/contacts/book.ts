import type { Pool } from '#platform/database.ts'
import { findWecomAccount } from '../wecom-account.ts'
import { type BookRow, selectBook, updateStars } from './contacts.sql.ts'

const SHOWN = 100

export type BookEntry = BookRow

/** The first hundred customers by words of their name; those with stars first. */
export const listBook = (pool: Pool, corpId: string, words: string): Promise<BookEntry[]> =>
  selectBook(pool, { corpId, words: words.trim(), limit: SHOWN })

/** Marks a customer with 0 to 5 stars, for choosing whom pushes go to. False for one that is not known. */
export async function setStars(pool: Pool, externalUserId: string, stars: number): Promise<boolean> {
  const account = await findWecomAccount(pool)
  return account !== null && updateStars(pool, { corpId: account.corpId, externalUserId, stars })
}
