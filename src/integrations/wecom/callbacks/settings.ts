import type { Pool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { seal, unseal } from '#platform/sealed.ts'
import { isAesKey } from '../../wechat/callbacks/envelope.ts'
import type { CallbackSource } from '../../wechat/callbacks/source.ts'
import { followContactEvent } from '../contacts/contact-event.ts'
import { deleteCallback, selectAccount, updateCallback, updateHeard } from '../wecom-account.sql.ts'

/** Where 企业微信 calls. */
export const WECOM_CALLBACK_PATH = '/hooks/wecom'

const PURPOSE = 'wecom-callback'

/** The calls of 企业微信: the same form as WeChat's, always sealed, for the company in place of the account. */
export const wecomCallbacks: CallbackSource = {
  open: async (pool) => {
    const row = await selectAccount(pool)
    if (!row?.callback_token || !row.callback_key) return null
    const [token, aesKey] = [unseal(row.callback_token, PURPOSE), unseal(row.callback_key, PURPOSE)]
    return token === null || aesKey === null ? null : { appId: row.corp_id, token, aesKey }
  },
  reactions: {
    change_external_contact: followContactEvent,
    change_external_chat: followContactEvent,
    change_external_tag: followContactEvent,
  },
  noteHeard: (pool, corpId, now) => updateHeard(pool, { corpId, now, unlessAfter: new Date(now.getTime() - MINUTE_MS) }),
}

/** Keeps what was typed into 企业微信's backend too. Refuses with the field that is wrong. */
export async function setWecomCallback(
  pool: Pool,
  { token, aesKey }: { token: string; aesKey: string },
): Promise<'kept' | 'no-account' | 'token' | 'key'> {
  if (!/^[A-Za-z0-9]{3,32}$/.test(token)) return 'token'
  if (!isAesKey(aesKey)) return 'key'
  const sealed = { token: seal(token, PURPOSE), key: seal(aesKey, PURPOSE) }
  return (await updateCallback(pool, sealed)) ? 'kept' : 'no-account'
}

/** From then on no call is believed. False when there was nothing to end. */
export const endWecomCallback = (pool: Pool): Promise<boolean> => deleteCallback(pool)
