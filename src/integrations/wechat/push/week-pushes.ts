import type { Queryable } from '#platform/database.ts'
import { selectPublishedAt } from './week-pushes.sql.ts'

/** When articles went out to the official account in [from, to), at each push. */
export const readPushTimes = (db: Queryable, range: { from: Date; to: Date }): Promise<Date[]> => selectPublishedAt(db, range)
