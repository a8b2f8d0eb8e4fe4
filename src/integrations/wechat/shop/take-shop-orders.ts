import { createHash } from 'node:crypto'
import { storeOrders } from '#measurement/store-orders.ts'
import { parseOrder } from '#orders/parse-order.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { log } from '#platform/log.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { askWechat } from '../access-token.ts'
import type { WechatAccount } from '../account.ts'
import { isForbidden } from '../errors.ts'
import { readRefund, readShopOrder, SHOP_SOURCE, type ShopOrder } from './read-shop-order.ts'
import { claimOrder, type DueOrder, postponeOrder, reserveVersion, selectLiveSubject, settleOrder } from './shop.sql.ts'
import { walkOn } from './walk-list.ts'

const LENT_MS = 2 * MINUTE_MS
/** After so many tries an order is given up until it is told of again. */
const MOST_TRIES = 12

/** Walks the list of changed orders to its end, then reads every order that is due. Gives how many were read. */
export async function pullShopOrders(pool: Pool, account: WechatAccount, clock: Clock, lost?: AbortSignal): Promise<number> {
  for (let isMore = true; isMore && !lost?.aborted; ) {
    const walked = await walkOn(pool, account, clock())
    if (!walked.ok) log.warn({ err: walked.message }, 'the list of orders of the shop was not read')
    isMore = walked.ok && walked.value
  }
  return takeDueOrders(pool, account, clock, lost)
}

/** Reads the orders that are due, each by one reader, and takes them in as orders of any other mall. */
export async function takeDueOrders(pool: Pool, account: WechatAccount, clock: Clock, lost?: AbortSignal): Promise<number> {
  for (let taken = 0; ; taken++) {
    const now = clock()
    const until = new Date(now.getTime() + LENT_MS)
    const due = lost?.aborted ? undefined : await claimOrder(pool, { appId: account.appId, now, until })
    if (!due) return taken
    const done = await takeOrder(pool, account, due, now)
    if (done.ok) continue
    const isHopeless = done.kind === 'order' || due.tries >= MOST_TRIES
    const wait = done.isForbidden ? HOUR_MS : Math.min(2 ** due.tries * MINUTE_MS, 6 * HOUR_MS)
    const dueAt = isHopeless ? null : new Date(now.getTime() + wait)
    log.warn({ order: due.order_id, err: done.message }, 'an order of the shop was not taken')
    await postponeOrder(pool, account.appId, { orderId: due.order_id, dueAt, problem: done.message })
    // What the account may not ask for one order, it may not for the next.
    if (done.isForbidden) return taken
  }
}

type Taken = Result<true, 'order' | 'refused' | 'away'> & { isForbidden?: boolean }

async function takeOrder(pool: Pool, account: WechatAccount, due: DueOrder, now: Date): Promise<Taken> {
  const read = await readOrder(pool, account, due.order_id, now)
  if (!read.ok) return read
  const { body, scene } = read.value
  const saidHash = createHash('sha256').update(canonicalJson(body)).digest()
  const said = { orderId: due.order_id, toldAt: due.told_at, now, saidHash, scene }
  // Callbacks and lists tell of the same change several times.
  if (due.said_hash?.equals(saidHash) && due.version !== null) {
    await settleOrder(pool, account.appId, { ...said, version: due.version })
    return ok(true)
  }
  const version = Math.max(read.value.updatedAt * 1_000, (due.version ?? 0) + 1)
  const order = parseOrder({ ...body, version }, now)
  if (!order.ok) return order
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  await reserveVersion(pool, account.appId, { orderId: due.order_id, version })
  await storeOrders(pool, key, [{ source: SHOP_SOURCE, order: order.value }], now)
  await settleOrder(pool, account.appId, { ...said, version })
  return ok(true)
}

async function readOrder(
  pool: Pool,
  account: WechatAccount,
  orderId: string,
  now: Date,
): Promise<Result<ShopOrder, 'order' | 'refused' | 'away'> & { isForbidden?: boolean }> {
  const ask = async (path: string, body: object) => {
    const answer = await askWechat(pool, account, { path, body }, now)
    return answer.ok ? answer : { ...answer, isForbidden: isForbidden(answer.failure?.code ?? 0) }
  }
  const answer = await ask('/channels/ec/order/get', { order_id: orderId })
  if (!answer.ok) return answer
  const known = readShopOrder(answer.value.order, { refundedFen: 0, liveOf: () => undefined })
  if (!known) return fail('order', '微信给出的订单读不懂：缺少状态、金额或时间')
  let refundedFen = 0
  for (const id of known.aftersales) {
    const aftersale = await ask('/channels/ec/aftersale/getaftersaleorder', { after_sale_order_id: id })
    if (!aftersale.ok) return aftersale
    refundedFen += readRefund(aftersale.value.after_sale_order)
  }
  const subject = known.liveId ? await selectLiveSubject(pool, account.appId, known.liveId) : undefined
  const live = subject?.slice(subject.indexOf(':') + 1)
  return ok(readShopOrder(answer.value.order, { refundedFen, liveOf: () => live })!)
}
