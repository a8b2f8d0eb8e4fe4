import { signBody } from '#orders/signature.ts'
import type { Pool } from '#platform/database.ts'
import { SECOND_MS } from '#platform/days.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { type AlertRow, selectAlert, updateSent } from './alert.sql.ts'

const LIMIT_MS = 5 * SECOND_MS

/**
 * Sends an alert to `HUB_ALERT_WEBHOOK_URL`, signed like orders are (`X-Hub-Timestamp`, `X-Hub-Signature: v1=…`) with
 * `HUB_ALERT_WEBHOOK_SECRET`. Does nothing without both. Throws when it did not arrive: whoever calls tries again.
 */
export async function sendAlert(pool: Pool, id: number, now: Date): Promise<void> {
  const { HUB_ALERT_WEBHOOK_URL: url, HUB_ALERT_WEBHOOK_SECRET: secret } = process.env
  const alert = url && secret ? await selectAlert(pool, id) : undefined
  if (!url || !secret || !alert) return
  const { kind, reviewId, at, ownerName, caseKind, data } = alert
  const body = JSON.stringify({ id, kind, at, owner: ownerName, review: reviewId, caseKind, ...data, links: linksOf(alert) })
  const timestamp = String(Math.floor(now.getTime() / SECOND_MS))
  const signature = signBody(secret, timestamp, Buffer.from(body))
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-timestamp': timestamp, 'x-hub-signature': `v1=${signature}` },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(LIMIT_MS),
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`the webhook of alerts answered ${answer.status}`)
  await updateSent(pool, id, now)
}

/** Where in the admin somebody sees to it. */
function linksOf(alert: AlertRow): Record<string, string> {
  const admin = `${hubOrigin()}/admin`
  if (alert.kind === 'uneven-rejections') return { desk: `${admin}/moderation` }
  if (alert.kind === 'found-ending') return { found: `${admin}/collections/found-ugc/${alert.data.found}` }
  return { review: `${admin}/collections/reviews/${alert.reviewId}` }
}
