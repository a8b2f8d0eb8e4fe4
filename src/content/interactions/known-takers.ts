import { hashOpenid, hashUnionid } from '#orders/member-keys.ts'
import type { Queryable } from '#platform/database.ts'
import { readPages } from '#platform/read-pages.ts'
import { selectWechatTakers } from './forget-takers.sql.ts'

/** Everybody whom a platform's table named by what may be an id of WeChat, some at a time. */
export const listWechatTakers = (db: Queryable): AsyncGenerator<string[]> => readPages('', (page) => selectWechatTakers(db, page))

/** The keyed hashes that such an id may be kept under: tables do not say which kind it is. */
export const hashTaker = (key: Buffer, sources: readonly string[], person: string): Buffer[] => [
  ...hashOpenid(key, sources, person),
  hashUnionid(key, person),
]
