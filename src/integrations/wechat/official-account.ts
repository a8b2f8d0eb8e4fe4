import type { Pool } from '#platform/database.ts'
import { seal, unseal } from '#platform/sealed.ts'
import { type Abilities, type AccountKind, accountKinds } from './abilities.ts'
import { isAppId, type WechatAccount, wechatHost } from './account.ts'
import type { MiniProgram } from './article-html/desk.ts'
import { deleteAccount, replaceAccount, selectAccount } from './official-account.sql.ts'

const PURPOSE = 'wechat-account'

/** The official account (公众号) of this hub, as the admin may show it: never its secret. */
export type OfficialAccount = {
  appId: string
  name: string
  /** `null` while nobody has said. */
  kind: AccountKind | null
  isSpaced: boolean
  miniProgram: MiniProgram | null
  abilities: Abilities | null
  probedAt: Date | null
  connectedAt: Date
  /** The secret cannot be read: it was sealed under another `PAYLOAD_SECRET`, and must be given again. */
  isUnreadable: boolean
  /** Whether WeChat is listened to, sealed or not, and when it last called. */
  callback: { isSealed: boolean; heardAt: Date | null } | null
}

export async function findOfficialAccount(pool: Pool): Promise<OfficialAccount | null> {
  const row = await selectAccount(pool)
  if (!row) return null
  return {
    appId: row.app_id,
    name: row.name,
    kind: row.kind,
    isSpaced: row.spaced,
    miniProgram: row.mini_app_id && row.mini_product_path ? { appId: row.mini_app_id, productPath: row.mini_product_path } : null,
    abilities: row.abilities,
    probedAt: row.probed_at,
    connectedAt: row.connected_at,
    isUnreadable: unseal(row.secret, PURPOSE) === null,
    callback: row.callback_token ? { isSealed: row.callback_key !== null, heardAt: row.heard_at } : null,
  }
}

/** With its secret, for asking WeChat; `null` when there is none or its secret cannot be read. */
export async function openOfficialAccount(pool: Pool): Promise<WechatAccount | null> {
  const row = await selectAccount(pool)
  const secret = row ? unseal(row.secret, PURPOSE) : null
  return row && secret ? { appId: row.app_id, secret, host: wechatHost() } : null
}

export type Connecting = {
  appId: string
  secret: string
  name: string
  miniAppId: string
  miniProductPath: string
  /** Empty while nobody knows. */
  kind?: string
  isSpaced?: boolean
}

/**
 * Keeps the account, in place of another one. An empty secret keeps the one of the same account. Refuses with the field that is
 * wrong.
 */
export async function connectAccount(
  pool: Pool,
  { appId, secret, name, miniAppId, miniProductPath, kind = '', isSpaced = false }: Connecting,
  now: Date,
): Promise<'kept' | 'app-id' | 'secret' | 'mini-program' | 'kind'> {
  if (!isAppId(appId)) return 'app-id'
  const kept = secret === '' ? await selectAccount(pool) : undefined
  const isSame = kept?.app_id === appId && unseal(kept.secret, PURPOSE) !== null
  if (secret === '' ? !isSame : !/^[0-9a-zA-Z_-]{16,64}$/.test(secret)) return 'secret'
  const hasMini = miniAppId !== '' || miniProductPath !== ''
  if (hasMini && !(isAppId(miniAppId) && isMiniPath(miniProductPath))) return 'mini-program'
  const known = accountKinds.find(({ value }) => value === kind)?.value ?? null
  if (kind !== '' && !known) return 'kind'
  await replaceAccount(pool, {
    appId,
    name: name || appId,
    secret: secret === '' ? kept!.secret : seal(secret, PURPOSE),
    miniAppId: hasMini ? miniAppId : null,
    miniProductPath: hasMini ? miniProductPath : null,
    kind: known,
    spaced: isSpaced,
    now,
  })
  return 'kept'
}

/** Forgets the account and its secret. False when there was none. */
export const disconnectAccount = (pool: Pool): Promise<boolean> => deleteAccount(pool)

/** A page of the mini program that says which product it is to show. */
const isMiniPath = (path: string): boolean =>
  /^[\w/-]+(\?[\w=&{}%.-]*)?$/.test(path) && /\{(sku|product)\}/.test(path) && path.length <= 200
