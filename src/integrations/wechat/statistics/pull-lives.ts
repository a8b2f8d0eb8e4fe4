import { storeChannelDays, WECHAT_PULL } from '#measurement/channel-days/store-channel-days.ts'
import type { Pool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import { isRecord } from '#platform/outside-text.ts'
import { ok } from '#platform/result.ts'
import type { Asking, Pulled } from './asking.ts'
import { CHINA } from './kinds.ts'
import { type CountedLive, upsertLive } from './lives.sql.ts'
import { countOf, listOf, textOf } from './read-datacube.ts'

/** The lives of one day with what they came to: watched by how many, bought by how many. */
export async function pullLives(pool: Pool, { account, ask, day, now }: Asking): Promise<Pulled> {
  const list = await ask({ path: '/channels/livedashboard/getlivelist', body: { ds: Number(day.replaceAll('-', '')) } })
  if (!list.ok) return list
  const lives = listOf(list.value.live_items).flatMap((item) => {
    const [exportId, seconds] = [textOf(item.export_id), countOf(item.create_time)]
    return exportId && seconds ? [{ exportId, beganAt: new Date(seconds * 1_000) }] : []
  })
  for (const { exportId, beganAt } of lives) {
    const data = await ask({ path: '/channels/livedashboard/getlivedata', body: { export_id: exportId } })
    if (!data.ok) return data
    const live = countLive(data.value, { exportId, beganAt })
    const subject = await upsertLive(pool, account.appId, live)
    if (!subject) continue
    const { viewers, shares, buyers, orders, amount_fen: amountFen } = live
    const figures = { viewers, shares, buyers, orders, amountFen }
    const told = Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== null))
    if (Object.keys(told).length === 0) continue
    const line = { subject, day: dayOf(beganAt, CHINA), source: 'channels-live', figures: told }
    await storeChannelDays(pool, [line], { by: WECHAT_PULL, at: now, yields: true })
  }
  return ok({ items: lives.length, isDelayed: false })
}

/** Blocks of figures come as JSON inside strings. */
function countLive(answer: Record<string, unknown>, { exportId, beganAt }: { exportId: string; beganAt: Date }): CountedLive {
  const sums = blockOf(answer.live_ec_data_summary)
  return {
    export_id: exportId,
    began_at: beganAt.toISOString(),
    viewers: countOf(sums.cumulative_audience_count),
    shares: countOf(sums.share_live_audience_count),
    buyers: countOf(sums.total_pay_uv),
    orders: countOf(sums.total_pay_pv),
    amount_fen: countOf(sums.total_gmv),
    figures: sums,
  }
}

function blockOf(value: unknown): Record<string, unknown> {
  if (isRecord(value)) return value
  if (typeof value !== 'string') return {}
  try {
    const block: unknown = JSON.parse(value)
    return isRecord(block) ? block : {}
  } catch {
    return {}
  }
}
