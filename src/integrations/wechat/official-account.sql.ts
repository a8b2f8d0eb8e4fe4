import { inTransaction, type Pool, type Queryable } from '#platform/database.ts'
import type { Abilities, AccountKind } from './abilities.ts'

export type AccountRow = {
  app_id: string
  name: string
  secret: Buffer
  mini_app_id: string | null
  mini_product_path: string | null
  abilities: Abilities | null
  probed_at: Date | null
  connected_at: Date
  kind: AccountKind | null
  /** A space between Chinese and Latin words when an article is written. */
  spaced: boolean
  callback_token: Buffer | null
  /** `null`: messages come unsealed. */
  callback_key: Buffer | null
  heard_at: Date | null
}

export async function selectAccount(db: Queryable): Promise<AccountRow | undefined> {
  return (await db.query<AccountRow>('select * from wechat_accounts')).rows[0]
}

export type NewAccount = {
  appId: string
  name: string
  secret: Buffer
  miniAppId: string | null
  miniProductPath: string | null
  kind: AccountKind | null
  spaced: boolean
  now: Date
}

/** What is known of an account's abilities stays with the same account. */
export const replaceAccount = (pool: Pool, account: NewAccount): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query('delete from wechat_accounts where app_id <> $1', [account.appId])
    await client.query(
      `insert into wechat_accounts (app_id, name, secret, mini_app_id, mini_product_path, connected_at, kind, spaced)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (app_id) do update set name = excluded.name, secret = excluded.secret, mini_app_id = excluded.mini_app_id,
         mini_product_path = excluded.mini_product_path, connected_at = excluded.connected_at, kind = excluded.kind,
         spaced = excluded.spaced`,
      [
        account.appId,
        account.name,
        account.secret,
        account.miniAppId,
        account.miniProductPath,
        account.now,
        account.kind,
        account.spaced,
      ],
    )
    // A token of an older secret says nothing about the new one.
    await client.query('delete from wechat_tokens where app_id = $1', [account.appId])
  })

export async function deleteAccount(db: Queryable): Promise<boolean> {
  return (await db.query('delete from wechat_accounts')).rowCount === 1
}

export async function updateAbilities(db: Queryable, appId: string, abilities: Abilities, now: Date): Promise<void> {
  await db.query('update wechat_accounts set abilities = $2::jsonb, probed_at = $3 where app_id = $1', [
    appId,
    JSON.stringify(abilities),
    now,
  ])
}

/** False when there is no account. What was heard before says nothing about the new settings. */
export async function updateCallback(db: Queryable, { token, key }: { token: Buffer; key: Buffer | null }): Promise<boolean> {
  const kept = await db.query('update wechat_accounts set callback_token = $1, callback_key = $2, heard_at = null', [token, key])
  return kept.rowCount === 1
}

export async function deleteCallback(db: Queryable): Promise<boolean> {
  const ended = await db.query(
    `update wechat_accounts set callback_token = null, callback_key = null, heard_at = null where callback_token is not null`,
  )
  return ended.rowCount === 1
}

export async function updateHeard(db: Queryable, heard: { appId: string; now: Date; unlessAfter: Date }): Promise<void> {
  await db.query('update wechat_accounts set heard_at = $2 where app_id = $1 and (heard_at is null or heard_at < $3)', [
    heard.appId,
    heard.now,
    heard.unlessAfter,
  ])
}
