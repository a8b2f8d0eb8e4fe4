import { inTransaction, type Pool } from '#platform/database.ts'
import { MINUTE_MS, SECOND_MS } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { askWechat } from '../access-token.ts'
import type { WechatAccount } from '../account.ts'
import { lockTicket, selectTicket, upsertTicket } from './tickets.sql.ts'

const EARLY_MS = 3 * MINUTE_MS
/** Every page asks: while WeChat refuses or is away, one of them in so long does. */
const PAUSE_MS = 30 * SECOND_MS

type Ticket = Result<string, 'refused' | 'away'>

/** What this process is asking for, and when it was last refused what. */
const renewals = new Map<string, { asking?: Promise<Ticket>; refused?: { at: Date; answer: Ticket } }>()

/**
 * The account's `jsapi_ticket`: one row that all processes share; whoever finds it ending renews it while the others wait. A failure is
 * passed on to everybody for 30 s without asking WeChat again.
 */
export async function takeTicket(pool: Pool, account: WechatAccount, now: Date): Promise<Ticket> {
  const kept = await selectTicket(pool, account.appId, new Date(now.getTime() + EARLY_MS))
  if (kept) return ok(kept)
  const key = `${account.host} ${account.appId}`
  const renewal = renewals.get(key) ?? {}
  renewals.set(key, renewal)
  const { refused } = renewal
  if (refused && Math.abs(now.getTime() - refused.at.getTime()) < PAUSE_MS) return refused.answer
  renewal.asking ??= renew(pool, account, now).finally(() => {
    renewal.asking = undefined
  })
  const answer = await renewal.asking
  renewal.refused = answer.ok ? undefined : { at: now, answer }
  return answer
}

const renew = (pool: Pool, account: WechatAccount, now: Date): Promise<Ticket> =>
  inTransaction(pool, async (client): Promise<Ticket> => {
    const { appId } = account
    await lockTicket(client, appId)
    const renewed = await selectTicket(client, appId, new Date(now.getTime() + EARLY_MS))
    if (renewed) return ok(renewed)
    const answer = await askWechat(pool, account, { path: '/cgi-bin/ticket/getticket', query: { type: 'jsapi' } }, now)
    if (!answer.ok) return fail(answer.kind, answer.message)
    const { ticket, expires_in: seconds } = answer.value
    if (typeof ticket !== 'string' || typeof seconds !== 'number') return fail('away', '微信没有给出 jsapi_ticket')
    await upsertTicket(client, { appId, ticket, expiresAt: new Date(now.getTime() + seconds * 1_000) })
    return ok(ticket)
  })
