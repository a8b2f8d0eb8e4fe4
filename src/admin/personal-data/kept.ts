import { readKeptTakings } from '#content/interactions/read-taker.ts'
import { readKeptReminders } from '#content/reminders/read-reader.ts'
import { listIdSources } from '#integrations/wechat/id-sources.ts'
import { readKeptInWechat } from '#integrations/wechat/read-person.ts'
import { readKeptInWecom } from '#integrations/wecom/read-person.ts'
import { exportPerson } from '#measurement/members/export.ts'
import { readWords } from '#measurement/members/export-words.ts'
import { findNames } from '#measurement/members/known-elsewhere.ts'
import { readInvitedOrders } from '#measurement/members/shares.ts'
import type { Whose } from '#measurement/members/whose.ts'
import type { Pool } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { readKeptPosters } from '#posters/named-person.ts'
import type { KeptPlace } from './kept-places.ts'

/** Everything that is kept of whoever is meant, each room giving its own part; `undefined` when no room knows anything. */
export async function readKept(pool: Pool, whose: Whose, now: Date) {
  const exported = await exportPerson(pool, { ...whose, now })
  const elsewhere = await readElsewhere(pool, whose, now)
  if (!exported.ok && Object.values(countKept(elsewhere)).every((count) => count === 0)) return undefined
  const { words, ...rooms } = elsewhere
  return { exportedAt: now.toISOString(), person: null, ...words, ...(exported.ok ? exported.value : {}), ...rooms }
}

/** Where else than in figures and reviews somebody is kept, and with how much. */
export async function findKept(pool: Pool, whose: Whose, now: Date): Promise<Record<KeptPlace, number>> {
  return countKept(await readElsewhere(pool, whose, now))
}

/** What is kept by other ids than those of figures. `words`: of a phone, what was applied for with it and what was written then. */
async function readElsewhere(pool: Pool, whose: Whose, now: Date) {
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  const person = { ...(await findNames(pool, whose, now)), sources: await listIdSources(pool) }
  const words = 'contacts' in whose ? await readWords(pool, { names: [], orders: [], contacts: whose.contacts }) : undefined
  return {
    words,
    liveReminders: await readKeptReminders(pool, key, person),
    liveInteractions: await readKeptTakings(pool, key, person),
    wechat: await readKeptInWechat(pool, key, person),
    wecom: await readKeptInWecom(pool, key, person),
    posters: await readKeptPosters(pool, key, person),
    invitedOrders: await readInvitedOrders(pool, [...person.names]),
  }
}

function countKept(kept: Awaited<ReturnType<typeof readElsewhere>>): Record<KeptPlace, number> {
  const { liveReminders, liveInteractions, wechat, wecom, posters, invitedOrders, words } = kept
  const rows = (part: Record<string, readonly unknown[]>) => Object.values(part).reduce((sum, { length }) => sum + length, 0)
  return {
    trials: words?.applications.length ?? 0,
    reminders: rows(liveReminders),
    interactions: liveInteractions.length,
    wechat: rows(wechat),
    wecom: rows(wecom),
    posters: posters.length,
    invitations: invitedOrders.length,
  }
}
