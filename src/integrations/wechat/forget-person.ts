import { hashOpenid } from '#orders/member-keys.ts'
import { whoseErasure } from '#people/erased-keys.ts'
import type { Pool } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { markDone } from './callbacks/events.sql.ts'
import { selectOpenEvents, selectPreviewOpenids } from './forget-person.sql.ts'
import { deleteReader } from './push/preview.sql.ts'
import { textAt } from './said.ts'

type Forgetting = { erasure: number; sources: readonly string[] }

/** Takes somebody who was erased out of calls that wait to be followed, and from among those who are shown drafts. */
export async function forgetInWechat(pool: Pool, { erasure, sources }: Forgetting, now: Date): Promise<void> {
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  const told = await whoseErasure(pool, erasure, {
    entries: await selectOpenEvents(pool),
    hashesOf: ({ app_id: appId, said }) => hashOpenid(key, [appId, ...sources], textAt(said, 'FromUserName')),
  })
  for (const { id } of told) await markDone(pool, id, now)
  const shown = await whoseErasure(pool, erasure, {
    entries: await selectPreviewOpenids(pool),
    hashesOf: ({ app_id: appId, target }) => hashOpenid(key, [appId, ...sources], target),
  })
  for (const { app_id: appId, target } of shown) await deleteReader(pool, appId, target)
}
