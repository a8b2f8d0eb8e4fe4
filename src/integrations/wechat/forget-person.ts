import { hashOpenid } from '#orders/member-keys.ts'
import { findErased } from '#people/erased-keys.ts'
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
  const events = await selectOpenEvents(pool)
  const told = await findErased(
    pool,
    events.map(({ app_id: appId, said }) => hashOpenid(key, [appId, ...sources], textAt(said, 'FromUserName'))),
  )
  for (const [place, { id }] of events.entries()) if (told[place]?.erasure === erasure) await markDone(pool, id, now)
  const shown = await selectPreviewOpenids(pool)
  const found = await findErased(
    pool,
    shown.map(({ app_id: appId, target }) => hashOpenid(key, [appId, ...sources], target)),
  )
  for (const [place, { app_id: appId, target }] of shown.entries())
    if (found[place]?.erasure === erasure) await deleteReader(pool, appId, target)
}
