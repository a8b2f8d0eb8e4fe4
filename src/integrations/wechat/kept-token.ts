import { inTransaction, type Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { WechatAnswer, WechatFailure } from './api.ts'
import { isTokenSpent } from './errors.ts'
import { deleteToken, lockToken, selectToken, upsertToken } from './tokens.sql.ts'

export type Token = Result<string, 'refused' | 'away'> & { failure?: WechatFailure }

export type KeptToken = {
  /** Whose it is: the AppID, or the CorpID. */
  key: string
  /** It is renewed so long before its end. */
  earlyMs: number
  /** Asks the platform for the next one. */
  renew: () => Promise<WechatAnswer>
}

/** An access token in one row that all processes share; whoever finds it ending renews it while the others wait. */
export async function takeKeptToken(pool: Pool, { key, earlyMs, renew }: KeptToken, now: Date): Promise<Token> {
  const until = new Date(now.getTime() + earlyMs)
  const kept = await selectToken(pool, key, until)
  if (kept) return ok(kept)
  return inTransaction(pool, async (client): Promise<Token> => {
    await lockToken(client, key)
    const renewed = await selectToken(client, key, until)
    if (renewed) return ok(renewed)
    const answer = await renew()
    // Whoever asked for more has not asked yet: nothing of it is lost.
    if (!answer.ok) return { ...fail(answer.kind, answer.message), failure: { ...answer.failure!, isLost: false } }
    const { access_token: token, expires_in: seconds } = answer.value
    if (typeof token !== 'string' || typeof seconds !== 'number') return fail('away', '微信没有给出凭证')
    await upsertToken(client, { appId: key, token, expiresAt: new Date(now.getTime() + seconds * 1_000) })
    return ok(token)
  })
}

/** A call with that token; one that the platform does not take any more is renewed once. */
export async function askWithToken(
  pool: Pool,
  kept: KeptToken,
  call: (token: string) => Promise<WechatAnswer>,
  now: Date,
): Promise<WechatAnswer> {
  for (let isRetried = false; ; isRetried = true) {
    const token = await takeKeptToken(pool, kept, now)
    if (!token.ok) return token
    const answer = await call(token.value)
    if (answer.ok || isRetried || !isTokenSpent(answer.failure?.code ?? 0)) return answer
    await deleteToken(pool, kept.key, token.value)
  }
}
