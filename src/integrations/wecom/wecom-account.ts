import type { Pool } from '#platform/database.ts'
import { seal, unseal } from '#platform/sealed.ts'
import type { WecomAbilities } from './abilities.ts'
import { isCorpId, type WecomAccount, wecomHost } from './account.ts'
import { deleteAccount, replaceAccount, selectAccount } from './wecom-account.sql.ts'

const PURPOSE = 'wecom-account'
const MOST_IN_A_MONTH = 31

/** How many pushes one customer or group takes. */
export type Caps = {
  /** In a calendar month; 0 stands for one for each of its days. */
  month: number
  day: number
}

/** The application in 企业微信 of this hub, as the admin may show it: never its secret. */
export type KnownAccount = {
  corpId: string
  agentId: string
  name: string
  caps: Caps
  abilities: WecomAbilities | null
  probedAt: Date | null
  connectedAt: Date
  /** The secret cannot be read: it was sealed under another `PAYLOAD_SECRET`, and must be given again. */
  isUnreadable: boolean
  /** Where 企业微信 tells what happened, when that is set up, and when it last did. */
  callback: { heardAt: Date | null } | null
}

export async function findWecomAccount(pool: Pool): Promise<KnownAccount | null> {
  const row = await selectAccount(pool)
  if (!row) return null
  return {
    corpId: row.corp_id,
    agentId: row.agent_id,
    name: row.name,
    caps: { month: row.month_cap, day: row.day_cap },
    abilities: row.abilities,
    probedAt: row.probed_at,
    connectedAt: row.connected_at,
    isUnreadable: unseal(row.secret, PURPOSE) === null,
    callback: row.callback_token ? { heardAt: row.heard_at } : null,
  }
}

/** With its secret, for asking 企业微信; `null` when there is none or its secret cannot be read. */
export async function openWecomAccount(pool: Pool): Promise<WecomAccount | null> {
  const row = await selectAccount(pool)
  const secret = row ? unseal(row.secret, PURPOSE) : null
  return row && secret ? { corpId: row.corp_id, agentId: row.agent_id, secret, host: wecomHost() } : null
}

export type Connecting = { corpId: string; agentId: string; secret: string; name: string; monthCap: number; dayCap: number }

/** Keeps the account, in place of another one. An empty secret keeps the one of the same company. Refuses with the field that is wrong. */
export async function connectWecom(
  pool: Pool,
  { corpId, agentId, secret, name, monthCap, dayCap }: Connecting,
  now: Date,
): Promise<'kept' | 'corp-id' | 'agent-id' | 'secret' | 'cap'> {
  if (!isCorpId(corpId)) return 'corp-id'
  if (!/^\d{1,10}$/.test(agentId)) return 'agent-id'
  const kept = secret === '' ? await selectAccount(pool) : undefined
  const isSame = kept?.corp_id === corpId && unseal(kept.secret, PURPOSE) !== null
  if (secret === '' ? !isSame : !/^[0-9a-zA-Z_-]{16,64}$/.test(secret)) return 'secret'
  if (!isWhole(monthCap, 0, MOST_IN_A_MONTH) || !isWhole(dayCap, 1, MOST_IN_A_MONTH)) return 'cap'
  const sealed = secret === '' ? kept!.secret : seal(secret, PURPOSE)
  await replaceAccount(pool, { corpId, agentId, name: name || corpId, secret: sealed, monthCap, dayCap, now })
  return 'kept'
}

/** Forgets the account and its secret. False when there was none. */
export const disconnectWecom = (pool: Pool): Promise<boolean> => deleteAccount(pool)

const isWhole = (number: number, least: number, most: number): boolean =>
  Number.isInteger(number) && number >= least && number <= most
