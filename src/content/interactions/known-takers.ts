import { hashOpenid, hashUnionid } from '#orders/member-keys.ts'
import type { Queryable } from '#platform/database.ts'
import { selectWechatTakers } from './forget-takers.sql.ts'

const AT_ONCE = 1_000

/** Everybody whom a platform's table named by what may be an id of WeChat, some at a time. */
export async function* listWechatTakers(db: Queryable): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const people = await selectWechatTakers(db, { after, limit: AT_ONCE })
    if (people.length === 0) return
    yield people
    after = people.at(-1)!
  }
}

/** The keyed hashes that such an id may be kept under: tables do not say which kind it is. */
export const hashTaker = (key: Buffer, sources: readonly string[], person: string): Buffer[] => [
  ...hashOpenid(key, sources, person),
  hashUnionid(key, person),
]
