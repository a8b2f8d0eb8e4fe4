import type { Pool } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'

const COLLECTIONS = ['articles', 'short-videos', 'live-streams'] as const

/** Registers contents as if their documents existed. Gives `<collection>:<id>` of each. */
export async function putSubjects(pool: Pool, count: number): Promise<string[]> {
  const subjects = Array.from({ length: count }, (_, n) => [COLLECTIONS[n % COLLECTIONS.length] ?? 'articles', uuidv7()] as const)
  await pool.query('insert into subjects (collection, document) select * from unnest($1::text[], $2::text[])', [
    subjects.map(([collection]) => collection),
    subjects.map(([, document]) => document),
  ])
  return subjects.map(([collection, document]) => `${collection}:${document}`)
}
