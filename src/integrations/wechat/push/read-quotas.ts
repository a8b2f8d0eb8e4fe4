import type { Queryable } from '#platform/database.ts'
import { dayOf, startOfDay } from '#platform/days.ts'
import type { AccountKind } from '../abilities.ts'
import type { OfficialAccount } from '../official-account.ts'
import type { Quota } from './quota.ts'
import { countReleases } from './releases.sql.ts'

/** WeChat counts its days and months in Beijing, whatever the zone of the hub. */
const WECHAT_ZONE = 'Asia/Shanghai'

/** How often an account may send (群发) to all its followers. WeChat itself has the last word (45028). */
const SENDS: Record<AccountKind, { limit: number; period: 'day' | 'month' }> = {
  subscription: { limit: 1, period: 'day' },
  service: { limit: 4, period: 'month' },
}

/** What is left of both ways out, for the screens: `send` notifies followers (群发), `publish` does not (发布). */
export async function readQuotas(
  db: Queryable,
  account: Pick<OfficialAccount, 'appId' | 'kind' | 'abilities' | 'probedAt'>,
  now: Date,
): Promise<{ send: Quota; publish: Quota }> {
  const [send, publish] = [
    await readQuota(db, account, { notify: true, now }),
    await readQuota(db, account, { notify: false, now }),
  ]
  return { send, publish }
}

/** What one way out has left; `but`: a push that is to go out and does not count itself. */
export async function readQuota(
  db: Queryable,
  account: Pick<OfficialAccount, 'appId' | 'kind' | 'abilities' | 'probedAt'>,
  { notify, now, but = null }: { notify: boolean; now: Date; but?: string | null },
): Promise<Quota> {
  const day = dayOf(now, WECHAT_ZONE)
  const sends = account.kind ? SENDS[account.kind] : null
  const period = notify ? (sends?.period ?? 'day') : 'day'
  const first = period === 'month' ? `${day.slice(0, 8)}01` : day
  const used = await countReleases(db, { appId: account.appId, notify, since: startOfDay(first, WECHAT_ZONE), but })
  if (notify) return { used, limit: sends?.limit ?? null, period }
  const said = account.abilities?.quotas.find(({ path }) => path === '/cgi-bin/freepublish/submit')
  // What others have used of today's calls, as far as WeChat has told today.
  const isToday = account.probedAt !== null && dayOf(account.probedAt, WECHAT_ZONE) === day
  return { used: Math.max(used, isToday ? (said?.used ?? 0) : 0), limit: said?.limit ?? null, period }
}
