import { isOneOf } from '#people/access.ts'
import type { Role } from '#people/roles.ts'
import { type Client, inTransaction, type Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { findReason } from '../reason-codes.ts'
import { tellOutbox } from '../store-reviews.sql.ts'
import { appendLine, lockEntry, moveEntry } from './entries.sql.ts'
import { type EntryAction, type EntryKind, type EntryState, entryDeciders, ruleOfEntry } from './entry-states.ts'

export type EntryActor = { kind: 'staff'; id: string; role: Role } | { kind: 'author' } | { kind: 'system'; step: string }

export type EntryAct = {
  kind: EntryKind
  id: string
  action: EntryAction
  actor: EntryActor
  /** The version that the decider saw; staff must name it. */
  version?: number
  code?: string
  note?: string
}

export type EntryRefused = 'unknown' | 'conflict' | 'not-now' | 'forbidden' | 'code'

/** Does one thing to a question or an answer, or says why not; its line is written in the same transaction. */
export const actOnEntry = (
  pool: Pool,
  act: EntryAct,
  now: Date,
): Promise<Result<{ state: EntryState; version: number }, EntryRefused>> =>
  inTransaction(pool, (client) => actOnEntryWithin(client, act, now))

/** The same inside a transaction that does more. */
export async function actOnEntryWithin(
  client: Client,
  act: EntryAct,
  now: Date,
): Promise<Result<{ state: EntryState; version: number }, EntryRefused>> {
  const { kind, id, action, actor, code, note } = act
  const rule = ruleOfEntry(action)
  const entry = await lockEntry(client, kind, id)
  if (!entry) return fail('unknown', 'there is no such question or answer')
  if (rule.by !== actor.kind || (actor.kind === 'staff' && !mayDecide(actor.role)))
    return fail('forbidden', `this may not be done by ${actor.kind === 'staff' ? actor.role : actor.kind}`)
  if (act.version === undefined ? actor.kind === 'staff' : act.version !== entry.version)
    return fail('conflict', 'somebody else has acted on it meanwhile')
  if (!rule.from.includes(entry.state)) return fail('not-now', `${action} is not possible now`)
  if (rule.needsCode !== Boolean(findReason(code)) || (!rule.needsCode && code !== undefined))
    return fail('code', rule.needsCode ? 'a reason of the list is needed' : 'this needs no reason')
  await moveEntry(client, kind, { id: entry.id, to: rule.to, code: code ?? null, at: now })
  const version = entry.version + 1
  await appendLine(client, {
    kind,
    id: entry.id,
    version,
    action,
    from: entry.state,
    to: rule.to,
    code,
    note,
    actorKind: actor.kind,
    actorId: actor.kind === 'staff' ? actor.id : actor.kind === 'system' ? actor.step : undefined,
    actorRole: actor.kind === 'staff' ? actor.role : undefined,
    at: now,
  })
  if (entry.state === 'published' || rule.to === 'published') await expireProduct(client, entry.productId)
  return ok({ state: rule.to, version })
}

/** Pages that show what is asked about a product are made anew. */
export const expireProduct = (client: Client, product: string): Promise<void> =>
  tellOutbox(client, [{ event: 'content.changed', data: { collection: 'products', id: product } }])

const mayDecide = (role: Role): boolean => isOneOf({ collection: 'users', role } as never, entryDeciders)
