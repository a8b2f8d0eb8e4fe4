import { contentTypes, otherSubjects } from '#content-types.ts'
import { findAddress, hasPages } from '#measurement/addresses.ts'
import type { Pool } from '#platform/database.ts'
import { engines } from './engines.ts'
import { forgetPages, noteGone, notePage, selectChangedAt } from './pushes.sql.ts'

const tables = new Map<string, string>([...contentTypes, ...otherSubjects].map(({ slug, table }) => [slug, table]))

/** Engines are told of a hub that the public can reach, and only those whose settings are given. */
export const enginesInUse = () => (process.env.PUBLIC_URL ? engines.filter((engine) => engine.isSet()) : [])

/**
 * After something was published, changed, moved or taken down: notes what each engine is to hear of it. What the public cannot see, and
 * what is as the engine knows it, is nothing. May run twice.
 */
export async function noteChange(pool: Pool, { collection, id }: Record<string, unknown>, now: Date): Promise<void> {
  const inUse = enginesInUse()
  const table = tables.get(String(collection))
  if (inUse.length === 0 || !table || !hasPages(String(collection))) return
  const subject = `${collection}:${id}`
  const changedAt = await selectChangedAt(pool, table, String(id))
  if (changedAt === null) return
  const address = await findAddress(pool, subject, now)
  const path = address.kind === 'public' ? address.path : null
  for (const { name: engine, hearsOfGone } of inUse) {
    if (path && changedAt) await notePage(pool, { engine, path, subject, told: changedAt.toISOString() }, now)
    if (hearsOfGone) await noteGone(pool, { engine, subject, but: path, now })
    else await forgetPages(pool, { engine, subject, but: path })
  }
}
