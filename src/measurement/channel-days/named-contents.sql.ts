import type { Queryable } from '#platform/database.ts'

export type NamedContent = { id: string; title: string | null; slug: string | null; room: string | null }

/** Every document of a type that has a title. `table` comes from the list of types, never from outside. */
export async function selectNamed(db: Queryable, table: string): Promise<NamedContent[]> {
  const room = table === 'live_streams' ? 'room_reference' : 'null'
  const found = await db.query<NamedContent>(
    `select id::text as id, title, slug, ${room} as room from "${table}" where deleted_at is null order by id`,
  )
  return found.rows
}
