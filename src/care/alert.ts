import { inTransaction, type Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { countBadOfSku, hasAlertSince, insertAlert } from './alert.sql.ts'
import type { Case, Complaint } from './case.ts'

/** Three bad reviews of one variant within a day are more than bad luck. */
const MANY = 3

export type Complained = Complaint & { productId: string; productName: string; ownerId: string | null; photoId: string | null }

/**
 * Raises what a bad review of the goods (1 or 2 stars) calls for, each once: a warning to whoever owns the product, and an alarm when it is the
 * third of its variant within 24 hours. What is older than a day warns nobody any more. Each is announced (`alert.raised`), so that it also leaves by webhook.
 */
export const raiseAlerts = (pool: Pool, complained: Complained, opened: Case, now: Date): Promise<void> =>
  inTransaction(pool, async (client) => {
    const isOld = complained.at.getTime() < now.getTime() - DAY_MS
    if (isOld || complained.rating === null || complained.rating > 2) return
    const data = {
      product: complained.productName,
      order: complained.orderId,
      sku: complained.sku,
      rating: complained.rating,
      text: complained.text,
      photo: complained.photoId,
      case: opened.id,
    }
    const of = { reviewId: complained.review, productId: complained.productId, ownerId: complained.ownerId, data, now }
    await insertAlert(client, { ...of, kind: 'bad-review', key: complained.review })
    const since = new Date(complained.at.getTime() - DAY_MS)
    const variant = complained.sku ?? complained.productId
    const count = await countBadOfSku(client, {
      productId: complained.productId,
      sku: complained.sku,
      since,
      until: complained.at,
    })
    if (count < MANY || (await hasAlertSince(client, { kind: 'bad-sku', key: variant, since: new Date(now.getTime() - DAY_MS) })))
      return
    const key = `${variant}:${complained.review}`
    await insertAlert(client, { ...of, kind: 'bad-sku', key, data: { ...data, count } })
  })
