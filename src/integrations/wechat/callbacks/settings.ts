import type { Pool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { seal, unseal } from '#platform/sealed.ts'
import { deleteCallback, selectAccount, updateCallback, updateHeard } from '../official-account.sql.ts'
import { isAesKey } from './envelope.ts'
import type { CallbackSettings } from './source.ts'

/** Where WeChat calls. */
export const CALLBACK_PATH = '/hooks/wechat'

const PURPOSE = 'wechat-callback'

/** `null` when nothing was set, or when it cannot be read under this `PAYLOAD_SECRET`: then no call is believed. */
export async function openCallback(pool: Pool): Promise<CallbackSettings | null> {
  const row = await selectAccount(pool)
  if (!row?.callback_token) return null
  const token = unseal(row.callback_token, PURPOSE)
  const aesKey = row.callback_key ? unseal(row.callback_key, PURPOSE) : null
  return token === null || (row.callback_key && aesKey === null) ? null : { appId: row.app_id, token, aesKey }
}

/** Keeps what was typed into WeChat's backend too. An empty key is the plain mode. Refuses with the field that is wrong. */
export async function setCallback(
  pool: Pool,
  { token, aesKey }: { token: string; aesKey: string },
): Promise<'kept' | 'no-account' | 'token' | 'key'> {
  if (!/^[A-Za-z0-9]{3,32}$/.test(token)) return 'token'
  if (aesKey !== '' && !isAesKey(aesKey)) return 'key'
  const sealed = { token: seal(token, PURPOSE), key: aesKey === '' ? null : seal(aesKey, PURPOSE) }
  return (await updateCallback(pool, sealed)) ? 'kept' : 'no-account'
}

/** From then on no call is believed. False when there was nothing to end. */
export const endCallback = (pool: Pool): Promise<boolean> => deleteCallback(pool)

/** Notes that WeChat reached the hub; to the minute. */
export const noteHeard = (pool: Pool, appId: string, now: Date): Promise<void> =>
  updateHeard(pool, { appId, now, unlessAfter: new Date(now.getTime() - MINUTE_MS) })
