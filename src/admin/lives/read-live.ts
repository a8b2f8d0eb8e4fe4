import type { Payload } from 'payload'
import type { LiveStream } from '#generated/payload-types.ts'
import { isUuid } from '../guard.ts'

/** The live of a screen's address (`/admin/lives/<id>/…`) as it was last saved; nothing for one that is not there. */
export async function readLive(payload: Payload, segments: string | string[] | undefined): Promise<LiveStream | null> {
  const id = [segments ?? []].flat()[1] ?? ''
  if (!isUuid(id)) return null
  return payload.findByID({ collection: 'live-streams', id, draft: true, depth: 0, overrideAccess: true, disableErrors: true })
}
