import { randomBytes } from 'node:crypto'
import type { Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { openOfficialAccount } from '../official-account.ts'
import { signPage } from './signature.ts'
import { takeTicket } from './ticket.ts'

/** What a page hands to `wx.config`. */
export type JsConfig = { appId: string; timestamp: number; nonceStr: string; signature: string }

const LONGEST = 2_000

/**
 * Signs one page of this hub (`origin`, whose host must be one of the account's JS 接口安全域名) for the JS-SDK. Refuses what is no page of it (`url`), and says when there is no official account
 * (`no-account`) or WeChat gives no ticket (`refused`, `away`).
 */
export async function makeJsConfig(
  pool: Pool,
  { url, origin, now }: { url: string; origin: string; now: Date },
): Promise<Result<JsConfig, 'url' | 'no-account' | 'refused' | 'away'>> {
  const account = await openOfficialAccount(pool)
  if (!account) return fail('no-account', 'this hub has no official account')
  if (url.length > LONGEST || !URL.canParse(url) || new URL(url).origin !== new URL(origin).origin)
    return fail('url', 'url is a page of this hub')
  const ticket = await takeTicket(pool, account, now)
  if (!ticket.ok) return ticket
  const signed = { nonceStr: randomBytes(12).toString('hex'), timestamp: Math.floor(now.getTime() / 1_000) }
  return ok({ appId: account.appId, ...signed, signature: signPage({ ...signed, ticket: ticket.value, url }) })
}
