import type { Pool } from '#platform/database.ts'

/** Every table of the database in which a row holds this text anywhere. */
export async function tablesWith(pool: Pool, text: string): Promise<string[]> {
  const tables = await pool.query<{ name: string }>(
    "select format('%I', relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  )
  const found: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await pool.query(`select 1 from ${name} t where t::text like $1 limit 1`, [`%${text}%`])
    if (rows.length > 0) found.push(name)
  }
  return found
}
