import type { Queryable } from '#platform/database.ts'

export type OwnDeviceLink = { nonce: string; made_at: Date }

/** Keeps the link a colleague has, or makes the given one; with `isNew` the given one takes its place. */
export async function putLink(
  db: Queryable,
  { userId, nonce, now, isNew }: { userId: string; nonce: string; now: Date; isNew: boolean },
): Promise<OwnDeviceLink> {
  await db.query(
    `insert into own_device_links (user_id, nonce, made_at) values ($1, $2, $3)
     on conflict (user_id) do update set nonce = excluded.nonce, made_at = excluded.made_at where $4`,
    [userId, nonce, now, isNew],
  )
  const found = await db.query<OwnDeviceLink>('select nonce, made_at from own_device_links where user_id = $1', [userId])
  return found.rows[0]!
}

/** The nonces of all links that hold. */
export async function selectNonces(db: Queryable): Promise<Set<string>> {
  const found = await db.query<{ nonce: string }>('select nonce from own_device_links')
  return new Set(found.rows.map((row) => row.nonce))
}
