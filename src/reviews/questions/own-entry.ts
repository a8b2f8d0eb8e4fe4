import type { Pool, Queryable } from '#platform/database.ts'
import { fail, type Result } from '#platform/result.ts'
import { isSigned, sign } from '../signed.ts'
import { actOnEntry, type EntryRefused } from './act-on-entry.ts'
import type { EntryKind, EntryState } from './entry-states.ts'
import { type OwnEntry, selectOwnEntry } from './own-entry.sql.ts'

export type { OwnEntry }

/** The private link of a question or an answer: who has it sees how it stands and may withdraw it. */
export function entryTokenOf(kind: EntryKind, id: string): string {
  const text = `${kind === 'question' ? 'q' : 'a'}${id.replaceAll('-', '')}`
  return `${text}-${sign('question-status', text)}`
}

function readEntryToken(token: string): { kind: EntryKind; id: string } | undefined {
  const [, letter, hex, signature] = /^([qa])([0-9a-f]{32})-([A-Za-z0-9_-]{32})$/.exec(token) ?? []
  if (!letter || !hex || !signature || !isSigned('question-status', `${letter}${hex}`, signature)) return undefined
  return { kind: letter === 'q' ? 'question' : 'answer', id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') }
}

/** What its link opens; `undefined` when the link is none of ours. */
export async function findOwnEntry(db: Queryable, token: string): Promise<OwnEntry | undefined> {
  const named = readEntryToken(token)
  return named && selectOwnEntry(db, named.kind, named.id)
}

/** Takes back what its writer said, for good. */
export async function withdrawEntry(
  pool: Pool,
  token: string,
  now: Date,
): Promise<Result<{ state: EntryState; version: number }, EntryRefused>> {
  const named = readEntryToken(token)
  if (!named) return fail('unknown', 'this link is none of ours')
  return actOnEntry(pool, { ...named, action: 'withdraw', actor: { kind: 'author' } }, now)
}
