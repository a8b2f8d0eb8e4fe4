import type { Payload, PayloadRequest } from 'payload'
import { type Alert, type BadReviewAlert, type EndingAlert, listOpenAlerts } from '#care/alerts.ts'
import { sharedPool } from '#platform/database.ts'
import { judge } from '../guard.ts'
import { writeMoment } from '../moment.ts'
import { Alerts, type ShownAlert } from './Alerts.client.tsx'
import { EndingAlerts } from './EndingAlerts.client.tsx'
import { alertReaders } from './endpoints.ts'

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
      <EndingAlerts
        alerts={alerts
          .filter(isEnding)
          .map(({ id, reviewId, data }) => ({ id, review: reviewId, ...data, endsOn: data.endsAt.slice(0, 10) }))}
      />
    </>
  )
}

const isBadReview = (alert: Alert): alert is BadReviewAlert => alert.kind !== 'consent-ending'
const isEnding = (alert: Alert): alert is EndingAlert => alert.kind === 'consent-ending'

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
