import type { Endpoint } from 'payload'
import { deriveOwnDeviceKey, ownDeviceToken } from '#measurement/own-devices.ts'
import { sharedPool } from '#platform/database.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { answer, staffAction } from './guard.ts'

/** The link of a colleague that marks own devices, and when it was made; `isNew` ends the former one. */
export async function ownDeviceLink(userId: string, isNew = false): Promise<{ url: string; madeAt: Date }> {
  const key = deriveOwnDeviceKey(process.env.PAYLOAD_SECRET ?? '')
  const { token, madeAt } = await ownDeviceToken(sharedPool(), { userId, key, now: new Date(), isNew })
  return { url: `${hubOrigin()}/own-device/${token}`, madeAt }
}

/** `POST /api/own-device-link`: another link takes the place of one's own. */
export const ownDeviceEndpoint: Endpoint = staffAction('/own-device-link', 'staff', async (_, req) => {
  const { url } = await ownDeviceLink(String(req.user!.id), true)
  req.payload.logger.info({ user: req.user!.id }, 'link of own devices replaced')
  return answer({ url })
})
