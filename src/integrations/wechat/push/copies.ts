import type { Queryable } from '#platform/database.ts'
import { type CopyRow, selectCopies } from './copies.sql.ts'

/** Copies of our articles in the account that nobody can change any more, with the push and since when. */
export const listPublishedCopies = (db: Queryable): Promise<CopyRow[]> => selectCopies(db)
