import { isOneOf } from '#people/access.ts'
import type { Role } from '#people/roles.ts'
import { type Client, inTransaction, isTaken, type Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { tellOutbox } from '#platform/tell-outbox.ts'
import { findReason } from '../reason-codes.ts'
import { appendLine, type EntryRow, lockEntry, moveEntry } from './entries.sql.ts'
import { type EntryAction, type EntryKind, type EntryState, entryDeciders, ruleOfEntry } from './entry-states.ts'
import { undoEntry } from './undo-entry.ts'

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

export type EntryRefused = 'unknown' | 'conflict' | 'not-now' | 'forbidden' | 'code' | 'other-person' | 'too-late' | 'twin'
export type EntryActed = Result<{ state: EntryState; version: number }, EntryRefused>

/** Does one thing to a question or an answer, or says why not; its line is written in the same transaction. */
export const actOnEntry = (pool: Pool, act: EntryAct, now: Date): Promise<EntryActed> =>
  inTransaction(pool, (client) => actOnEntryWithin(client, act, now)).catch((error) => {
    // The same question, or the brand's answer, came a second time while this one was away.
    if (isTaken(error)) return fail('twin', 'the same stands there already')
    throw error
  })

/** The same inside a transaction that does more. */
export async function actOnEntryWithin(client: Client, act: EntryAct, now: Date): Promise<EntryActed> {
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
  const moved = await move(client, { act, entry, to: rule.to }, now)
  if (!moved.ok) return moved
  const to = moved.value
  const version = entry.version + 1
  await appendLine(client, {
    kind,
    id: entry.id,
    version,
    action,
    from: entry.state,
    to,
    code,
    note,
    actorKind: actor.kind,
    actorId: actor.kind === 'staff' ? actor.id : actor.kind === 'system' ? actor.step : undefined,
    actorRole: actor.kind === 'staff' ? actor.role : undefined,
    at: now,
  })
  if (entry.state === 'published' || to === 'published') await expireProduct(client, entry.productId)
  return ok({ state: to, version })
}

async function move(client: Client, { act, entry, to }: { act: EntryAct; entry: EntryRow; to: EntryState | null }, now: Date) {
  const { kind, actor, code } = act
  if (to === null) return undoEntry(client, { kind, entry, colleague: actor.kind === 'staff' ? actor.id : '' }, now)
  await moveEntry(client, kind, { id: entry.id, to, code: code ?? null, at: now })
  return ok(to)
}

/** Pages that show what is asked about a product are made anew. */
export const expireProduct = (client: Client, product: string): Promise<void> =>
  tellOutbox(client, [{ event: 'content.changed', data: { collection: 'products', id: product } }])

const mayDecide = (role: Role): boolean => isOneOf({ collection: 'users', role } as never, entryDeciders)
