import type { Pool } from '#platform/database.ts'
import { SECOND_MS } from '#platform/days.ts'
import type { Said } from '../../wechat/said.ts'
import { insertRemoval } from './contacts.sql.ts'
import { askForSync } from './synced.ts'

export type ContactEvent =
  | { kind: 'removed'; externalUserId: string; userId: string; at: Date; by: 'customer' | 'staff' }
  | { kind: 'changed' }

/**
 * What an event of 企业微信 says of customers and groups, from the fields of its XML; `null` for any other event. Customers who remove a
 * colleague are `del_follow_user`, colleagues who remove a customer `del_external_contact`.
 */
export function readContactEvent(fields: Record<string, unknown>): ContactEvent | null {
  const { Event: event, ChangeType: change, UserID: userId, ExternalUserID: id, CreateTime: time } = fields
  if (event === 'change_external_chat' || event === 'change_external_tag') return { kind: 'changed' }
  if (event !== 'change_external_contact') return null
  if (change !== 'del_follow_user' && change !== 'del_external_contact') return { kind: 'changed' }
  const seconds = Number(time)
  if (typeof userId !== 'string' || typeof id !== 'string' || !Number.isFinite(seconds) || seconds <= 0) return null
  const by = change === 'del_follow_user' ? 'customer' : 'staff'
  return { kind: 'removed', externalUserId: id, userId, at: new Date(seconds * SECOND_MS), by }
}

/** Takes an event in; told twice, or late, it counts once. What it does not say in full is read again. */
export async function followContactEvent(
  pool: Pool,
  { appId: corpId, said }: { appId: string; said: Said },
  now: Date,
): Promise<void> {
  const event = readContactEvent(said)
  if (event?.kind === 'changed') return askForSync(pool, now)
  if (!event) return
  const { kind: _, ...removal } = event
  await insertRemoval(pool, { corpId, ...removal })
}
