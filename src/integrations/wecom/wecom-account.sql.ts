import { inTransaction, type Pool, type Queryable } from '#platform/database.ts'
import type { WecomAbilities } from './abilities.ts'

export type AccountRow = {
  corp_id: string
  agent_id: string
  name: string
  secret: Buffer
  /** Messages that a customer or group takes in a month; 0 stands for one a day of it. */
  month_cap: number
  day_cap: number
  abilities: WecomAbilities | null
  probed_at: Date | null
  connected_at: Date
  callback_token: Buffer | null
  callback_key: Buffer | null
  heard_at: Date | null
}

export async function selectAccount(db: Queryable): Promise<AccountRow | undefined> {
  return (await db.query<AccountRow>('select * from wecom_accounts')).rows[0]
}

export type NewAccount = {
  corpId: string
  agentId: string
  name: string
  secret: Buffer
  monthCap: number
  dayCap: number
  now: Date
}

/** What is known of an application's abilities stays with the same company. */
export const replaceAccount = (pool: Pool, account: NewAccount): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query('delete from wecom_accounts where corp_id <> $1', [account.corpId])
    await client.query(
      `insert into wecom_accounts (corp_id, agent_id, name, secret, month_cap, day_cap, connected_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (corp_id) do update set agent_id = excluded.agent_id, name = excluded.name, secret = excluded.secret,
         month_cap = excluded.month_cap, day_cap = excluded.day_cap, connected_at = excluded.connected_at`,
      [account.corpId, account.agentId, account.name, account.secret, account.monthCap, account.dayCap, account.now],
    )
    // A token of an older secret says nothing about the new one.
    await client.query('delete from wechat_tokens where app_id = $1', [account.corpId])
  })

export async function deleteAccount(db: Queryable): Promise<boolean> {
  return (await db.query('delete from wecom_accounts')).rowCount === 1
}

export async function updateAbilities(db: Queryable, corpId: string, abilities: WecomAbilities, now: Date): Promise<void> {
  await db.query('update wecom_accounts set abilities = $2::jsonb, probed_at = $3 where corp_id = $1', [
    corpId,
    JSON.stringify(abilities),
    now,
  ])
}

/** False when there is no account. */
export async function updateCallback(db: Queryable, { token, key }: { token: Buffer; key: Buffer }): Promise<boolean> {
  const kept = await db.query('update wecom_accounts set callback_token = $1, callback_key = $2, heard_at = null', [token, key])
  return kept.rowCount === 1
}

export async function deleteCallback(db: Queryable): Promise<boolean> {
  const ended = await db.query(
    `update wecom_accounts set callback_token = null, callback_key = null, heard_at = null where callback_token is not null`,
  )
  return ended.rowCount === 1
}

export async function updateHeard(db: Queryable, heard: { corpId: string; now: Date; unlessAfter: Date }): Promise<void> {
  await db.query('update wecom_accounts set heard_at = $2 where corp_id = $1 and (heard_at is null or heard_at < $3)', [
    heard.corpId,
    heard.now,
    heard.unlessAfter,
  ])
}
