import type { cookies } from 'next/headers'
import { findMemberSession, MEMBER_COOKIE } from '#measurement/members/sessions.ts'
import { isVisitorId } from '#measurement/parse-event.ts'
import { hashVisitor } from '#orders/member-keys.ts'
import { sharedPool } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import type { Buyer } from '#reviews/submission/proof.ts'
import { readRequestLink } from '#reviews/submission/request-link.ts'

/** Who opens a page, as far as orders can know it: by session, by the browser's number unless it is refused, by an order's link. */
export async function readBuyer(jar: Awaited<ReturnType<typeof cookies>>, orderToken: string): Promise<Buyer> {
  const pool = sharedPool()
  const session = await findMemberSession(pool, jar.get(MEMBER_COOKIE)?.value, new Date())
  const visitor = jar.get('hub_no')?.value === '1' ? undefined : jar.get('hub_v')?.value
  return {
    member: session?.member.first,
    visitor: isVisitorId(visitor) ? hashVisitor(await openVisitorKey(pool, process.env.HUB_VISITOR_KEY), visitor) : undefined,
    order: readRequestLink(orderToken, new Date()),
  }
}
