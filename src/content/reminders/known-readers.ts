import type { Queryable } from '#platform/database.ts'
import { type KnownReader, selectReaders } from './forget-readers.sql.ts'

const AT_ONCE = 1_000

/** Everybody whose openid is kept, some at a time. */
export async function* listKnownReaders(db: Queryable): AsyncGenerator<KnownReader[]> {
  for (let after: KnownReader = { appId: '', reader: '' }; ; ) {
    const readers = await selectReaders(db, { after, limit: AT_ONCE })
    if (readers.length === 0) return
    yield readers
    after = readers.at(-1)!
  }
}
