import type { Desk } from './desk.ts'

/** How one kind of block is written; an empty text leaves nothing behind. */
export type WriteBlock = (fields: Record<string, unknown>, desk: Desk) => string

/** The populated document of a relation; an id that stayed one (deleted, or in the bin) is `null`. */
export function documentOf<T extends { id: string }>(related: unknown): T | null {
  const document = related as (T & { deletedAt?: unknown }) | null | undefined
  return document && typeof document === 'object' && typeof document.id === 'string' && !document.deletedAt ? document : null
}

export const lineOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
