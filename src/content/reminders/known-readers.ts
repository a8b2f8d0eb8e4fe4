import type { Queryable } from '#platform/database.ts'
import { readPages } from '#platform/read-pages.ts'
import { type KnownReader, selectReaders } from './forget-readers.sql.ts'

/** Everybody whose openid is kept, some at a time. */
export const listKnownReaders = (db: Queryable): AsyncGenerator<KnownReader[]> =>
  readPages<KnownReader>({ appId: '', reader: '' }, (page) => selectReaders(db, page))
