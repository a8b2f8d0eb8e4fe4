import { parseDelivery } from '#measurement/parse-delivery.ts'
import { type Fact, storeFacts } from '#measurement/store-facts.ts'
import { hashVisitor } from '#orders/member-keys.ts'
import { findErased } from '#people/erased-keys.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { channelOf } from './message.ts'
import type { Run } from './run.ts'
import { selectUnstored, updateStored } from './tasks.sql.ts'
import { listVisitors } from './visitors.ts'

const AT_ONCE = 500
const NEVER = new Date(-1)

/**
 * Tells measuring what was delivered, as lines of `/import/deliveries` do: to the customer, or to every known member of the group. The
 * same delivery is the same fact for ever, so it may be told twice. Nothing is told of who was erased meanwhile.
 */
export async function storeDeliveries({ pool, push, now }: Run): Promise<void> {
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  for (;;) {
    const rows = await selectUnstored(pool, push.id, AT_ONCE)
    if (rows.length === 0) return
    const subject = `${push.collection}:${push.document_id}`
    const facts: Fact[] = []
    const reached = await listVisitors(pool, push, rows)
    const erased = await findErased(
      pool,
      reached.map(({ visitor }) => [hashVisitor(key, visitor)]),
    )
    for (const [place, { visitor, at }] of reached.entries()) {
      if (at <= (erased[place]?.at ?? NEVER)) continue
      const parsed = parseDelivery({ subject, visitor, at: at.toISOString(), channel: channelOf(push) }, { key, now })
      if (!parsed.ok) throw new Error(`a delivery was refused: ${parsed.message}`)
      facts.push(parsed.value)
    }
    for (let first = 0; first < facts.length; first += AT_ONCE) await storeFacts(pool, facts.slice(first, first + AT_ONCE), now)
    const targets = rows.map(({ target }) => target)
    await updateStored(pool, push.id, targets, now)
  }
}
