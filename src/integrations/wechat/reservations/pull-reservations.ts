import { noteSharerCount } from '#content/reservation-counts.ts'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, HOUR_MS, SECOND_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { isRecord } from '#platform/outside-text.ts'
import { ok, type Result } from '#platform/result.ts'
import { askWechat } from '../access-token.ts'
import { isAppId, type WechatAccount, wechatShop } from '../account.ts'
import { idOf } from '../api.ts'

const AHEAD_MS = 31 * DAY_MS

/** The brand's promoter (推客), of whose reservations alone WeChat tells (`WECHAT_SHARER_APPID`). */
const sharerAppId = (): string | undefined => {
  const id = process.env.WECHAT_SHARER_APPID ?? ''
  return isAppId(id) ? id : undefined
}

/**
 * Asks WeChat, with the shop's account, for the lives that are announced on 视频号, and how many reservations the promoter brought to each;
 * gives how many lives of the hub they are. There is no call for all reservations of a live: these are imported.
 */
export async function pullReservations(
  pool: Pool,
  account: WechatAccount,
  { sharer, now }: { sharer: string; now: Date },
): Promise<Result<number, 'refused' | 'away'>> {
  const listed = await askWechat(pool, account, { path: '/channels/ec/finderlive/getfinderlivenoticerecordlist', body: {} }, now)
  if (!listed.ok) return listed
  let counted = 0
  for (const { id, startsAt } of readNotices(listed.value.live_notice_list, now)) {
    const body = { sharer_appid: sharer, live_notice_id: id }
    const told = await askWechat(pool, account, { path: '/channels/ec/promoter/get_live_notice_reservation_info', body }, now)
    if (!told.ok) return told
    const count = Number(told.value.count)
    if (!Number.isSafeInteger(count) || count < 0) continue
    if (await noteSharerCount(pool, { startsAt, count, now })) counted++
  }
  return ok(counted)
}

/** Those that begin within a month, or began within the last hour. */
function readNotices(list: unknown, now: Date): { id: string; startsAt: Date }[] {
  return (Array.isArray(list) ? list : []).filter(isRecord).flatMap((notice) => {
    const [id, seconds] = [idOf(notice.notice_id), Number(notice.start_time)]
    const startsAt = new Date(seconds * SECOND_MS)
    const isNear = startsAt.getTime() > now.getTime() - HOUR_MS && startsAt.getTime() < now.getTime() + AHEAD_MS
    return id && seconds > 0 && isNear ? [{ id, startsAt }] : []
  })
}

/** Asks every hour, when the hub has a shop and a promoter, until `lost`. */
export function keepPullingReservations(pool: Pool, { clock }: { clock: Clock }, lost: AbortSignal): void {
  const [account, sharer] = [wechatShop(), sharerAppId()]
  if (!account || !sharer) return
  const pull = async () => {
    const pulled = await pullReservations(pool, account, { sharer, now: clock() })
    if (!pulled.ok) log.warn({ err: pulled.message }, 'reservations could not be asked of WeChat')
  }
  const failed = (error: Error) => log.warn({ err: error.message }, 'reservations were not pulled')
  keepLooking(pull, { everyMs: HOUR_MS, atOnce: true, failed, lost })
}
