import type { Queryable } from './database.ts'

/** Reads one kept setting; `undefined` when it was never kept. */
export async function readSetting(db: Queryable, name: string): Promise<string | undefined> {
  const found = await db.query<{ value: string }>('select value from settings where name = $1', [name])
  return found.rows[0]?.value
}

/** Keeps `value` unless one is kept already; gives the one that is kept now. Two processes at once agree on one. */
export async function keepSetting(db: Queryable, name: string, value: string): Promise<string> {
  await db.query('insert into settings (name, value) values ($1, $2) on conflict (name) do nothing', [name, value])
  return (await readSetting(db, name))!
}

/** Keeps `value` in place of whatever was kept. */
export async function replaceSetting(db: Queryable, name: string, value: string): Promise<void> {
  await db.query(
    'insert into settings (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value, stored_at = now()',
    [name, value],
  )
}
