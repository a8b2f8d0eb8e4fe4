import type { Payload, PayloadRequest } from 'payload'
import { type Alert, type BadReviewAlert, listOpenAlerts } from '#care/alerts.ts'
import { sharedPool } from '#platform/database.ts'
import { judge } from '../guard.ts'
import { writeMoment } from '../moment.ts'
import { Alerts, type ShownAlert } from './Alerts.client.tsx'
import { EndingAlerts, type ShownEnding } from './EndingAlerts.client.tsx'
import { alertReaders } from './endpoints.ts'
import { UnevenAlerts } from './UnevenAlerts.client.tsx'

const SHOWN = 8

/** The alerts that still want somebody, for those who may see them; nothing when there are none. */
export async function OpenAlerts({ payload, user }: { payload: Payload; user: NonNullable<PayloadRequest['user']> }) {
  if (judge(user, alertReaders) !== 'yes') return null
  const alerts = await listOpenAlerts(sharedPool(), String(user.id), SHOWN)
  if (alerts.length === 0) return null
  const bad = alerts.filter(isBadReview)
  const photos = await addressesOf(payload, user, bad)
  return (
    <>
      {bad.length > 0 ? <Alerts alerts={bad.map((alert) => toShown(alert, { photos, user: String(user.id) }))} /> : null}
      <UnevenAlerts alerts={alerts.flatMap((one) => (one.kind === 'uneven-rejections' ? [{ id: one.id, ...one.data }] : []))} />
      <EndingAlerts alerts={alerts.flatMap(toEnding)} />
    </>
  )
}

const isBadReview = (alert: Alert): alert is BadReviewAlert => alert.kind === 'bad-review' || alert.kind === 'bad-sku'

function toEnding(alert: Alert): ShownEnding[] {
  if (isBadReview(alert) || alert.kind === 'uneven-rejections') return []
  const { id, data } = alert
  const term = { id, days: data.days, endsOn: data.endsAt.slice(0, 10) }
  if (alert.kind === 'consent-ending') {
    const { product, text, purpose } = alert.data
    const href = `/admin/collections/reviews/${alert.reviewId}`
    return [{ ...term, source: null, about: product, text, purposes: [purpose], href }]
  }
  const { found, title, source, author, product, scope } = alert.data
  const about = [author, product].filter(Boolean).join(' · ')
  return [{ ...term, source, about, text: title, purposes: scope, href: `/admin/collections/found-ugc/${found}` }]
}

async function addressesOf(
  payload: Payload,
  user: PayloadRequest['user'],
  alerts: BadReviewAlert[],
): Promise<Map<string, string>> {
  const ids = alerts.flatMap(({ data }) => data.photo ?? [])
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'review-photos',
    where: { id: { in: ids } },
    limit: SHOWN,
    depth: 0,
    user,
    overrideAccess: false,
  })
  return new Map(docs.flatMap((photo) => (photo.sizes?.small?.url ? [[photo.id, photo.sizes.small.url] as const] : [])))
}

const toShown = (alert: BadReviewAlert, { photos, user }: { photos: Map<string, string>; user: string }): ShownAlert => ({
  id: alert.id,
  kind: alert.kind,
  review: alert.reviewId,
  when: writeMoment(alert.at),
  isOwn: alert.ownerId === user,
  owner: alert.ownerName,
  caseId: alert.data.case,
  caseKind: alert.caseKind,
  product: alert.data.product,
  sku: alert.data.sku,
  order: alert.data.order,
  rating: alert.data.rating,
  text: alert.data.text,
  photo: alert.data.photo ? (photos.get(alert.data.photo) ?? null) : null,
  count: alert.data.count ?? null,
})
