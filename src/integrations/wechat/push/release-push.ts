import { inTransaction, type Pool } from '#platform/database.ts'
import { SECOND_MS } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { findOfficialAccount } from '../official-account.ts'
import { readPush } from './pushes.ts'
import { isUsedUp } from './quota.ts'
import { readQuota } from './read-quotas.ts'
import { insertRelease, lockQuota, resolveRelease } from './releases.sql.ts'

/** So long a colleague may take it back: what has gone out cannot be. */
export const RECALL_MS = 10 * SECOND_MS

type Refused = 'no-account' | 'may-not' | 'quota' | 'state'

/**
 * Lets a draft go out by interface in ten seconds: sent (群发) or published (发布), as the push says. Refuses what the account may not do
 * and what it has used up, before it is spent.
 */
export async function releasePush(
  pool: Pool,
  id: string,
  { by, now }: { by: string; now: Date },
): Promise<Result<null, Refused>> {
  const [account, push] = [await findOfficialAccount(pool), await readPush(pool, id)]
  if (!account || !push || account.appId !== push.app_id) return fail('no-account', 'the account of this push is not connected')
  const ability = push.notify ? account.abilities?.send : account.abilities?.publish
  if (ability?.may === 'no') return fail('may-not', ability.why ?? 'the account may not')
  return inTransaction(pool, async (client): Promise<Result<null, Refused>> => {
    await lockQuota(client, account.appId)
    const quota = await readQuota(client, account, { notify: push.notify, now, but: id })
    if (isUsedUp(quota)) return fail('quota', `${quota.used} of ${quota.limit} a ${quota.period}`)
    const due = new Date(now.getTime() + RECALL_MS)
    return (await insertRelease(client, { id, by, key: uuidv7(now), now, due }))
      ? ok(null)
      : fail('state', 'there is no draft to release')
  })
}

/** A colleague has looked into WeChat's backend and says what happened, with a reason of 2 to 200 characters. False when it is known meanwhile. */
export const resolvePush = (
  pool: Pool,
  id: string,
  said: { isPublished: boolean; reason: string; by: string; now: Date },
): Promise<boolean> =>
  resolveRelease(pool, { id, to: said.isPublished ? 'published' : 'drafted', by: said.by, reason: said.reason, now: said.now })
