import { inTransaction, type Pool } from '#platform/database.ts'
import { DAY_MS, MINUTE_MS } from '#platform/days.ts'
import { ok, type Result } from '#platform/result.ts'
import { askWechat } from '../access-token.ts'
import type { WechatAccount } from '../account.ts'
import { idOf } from './read-shop-order.ts'
import { lockWalk, selectWalk, tellOrders, upsertWalk, type Walk } from './shop.sql.ts'

const A_PAGE = 100
/** WeChat looks through a week at a time, and keeps what is older for its own lists. */
const WINDOW_MS = 6 * DAY_MS
const FIRST_DAYS = 90
/** A window begins a little before the last one ended: clocks differ, and lists lag. */
const OVERLAP_MS = 10 * MINUTE_MS
const EVERY_MS = 10 * MINUTE_MS

/**
 * Takes one page of the list of orders that have changed and puts them down to be read; the place in the list is kept with them, so that
 * a walk that breaks off goes on there. `false` when the list is at its end for now, or somebody else walks.
 */
export async function walkOn(pool: Pool, account: WechatAccount, now: Date): Promise<Result<boolean, 'refused' | 'away'>> {
  return inTransaction(pool, async (client) => {
    if (!(await lockWalk(client, account.appId))) return ok(false)
    const walk = (await selectWalk(client, account.appId)) ?? firstWalk(now)
    if (walk.due_at > now) return ok(false)
    const body = {
      update_time_range: { start_time: seconds(walk.from_at), end_time: seconds(walk.to_at) },
      page_size: A_PAGE,
      ...(walk.next_key ? { next_key: walk.next_key } : {}),
    }
    const page = await askWechat(pool, account, { path: '/channels/ec/order/list/get', body }, now)
    if (!page.ok) {
      await upsertWalk(client, account.appId, { ...walk, due_at: new Date(now.getTime() + EVERY_MS), problem: page.message })
      return page
    }
    const { order_id_list: list, has_more: hasMore, next_key: nextKey } = page.value
    const ids = (Array.isArray(list) ? list : []).flatMap((id) => idOf(id) ?? [])
    await tellOrders(client, account.appId, ids, now)
    const isMore = hasMore === true && typeof nextKey === 'string' && nextKey !== ''
    const next = isMore ? { ...walk, next_key: nextKey } : nextWindow(walk, now)
    await upsertWalk(client, account.appId, { ...next, problem: null })
    return ok(next.due_at <= now)
  })
}

const firstWalk = (now: Date): Walk => windowFrom(new Date(now.getTime() - FIRST_DAYS * DAY_MS), now)

/** The window after this one; when it has come up to now, the next is for later. */
function nextWindow({ to_at }: Walk, now: Date): Walk {
  const isLast = to_at.getTime() >= now.getTime() - MINUTE_MS
  const later = new Date(now.getTime() + EVERY_MS)
  const next = windowFrom(new Date(to_at.getTime() - OVERLAP_MS), isLast ? later : now)
  return isLast ? { ...next, due_at: later } : next
}

const windowFrom = (from: Date, upTo: Date): Walk => ({
  from_at: from,
  to_at: new Date(Math.min(from.getTime() + WINDOW_MS, upTo.getTime())),
  next_key: null,
  due_at: from,
  problem: null,
})

const seconds = (at: Date): number => Math.floor(at.getTime() / 1_000)
