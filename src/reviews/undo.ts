import { isRecord } from '#platform/outside-text.ts'
import type { ReviewRow } from './act.sql.ts'
import type { ReviewAction } from './review-actions.ts'

/** Undo is offered for 10 s; a little more for the way. */
export const UNDO_WITHIN_MS = 15_000

/** Decisions that who made them may take back within seconds. */
const undoable: readonly ReviewAction[] = ['approve', 'return', 'reject', 'hide', 'restore', 'escalate', 'unflag']

export const isUndoable = (action: ReviewAction): boolean => undoable.includes(action)

const marks = ['flagged', 'appealed', 'escalated'] as const
const facts = ['reason_code', 'decided_by_id'] as const
const moments = ['decided_at', 'published_at', 'hidden_until', 'returned_until', 'due_at'] as const

/**
 * What a decision is about to end, as its line of the log keeps it: an undone decision must leave an appeal an appeal, a report a
 * report and the due time where it was.
 */
export const keepBefore = (review: ReviewRow): Record<string, unknown> =>
  Object.fromEntries([
    ...[...marks, ...facts].filter((name) => review[name]).map((name) => [name, review[name]]),
    ...moments.flatMap((name) => (review[name] ? [[name, review[name].toISOString()]] : [])),
  ])

/** The columns as they were, out of the detail of the decision's line; `null` when the line does not say. */
export function restoreBefore(detail: unknown): Partial<ReviewRow> | null {
  const before = isRecord(detail) ? detail.before : undefined
  if (!isRecord(before)) return null
  return Object.fromEntries([
    ...marks.map((name) => [name, before[name] === true]),
    ...facts.map((name) => [name, before[name] ?? null]),
    ...moments.map((name) => [name, typeof before[name] === 'string' ? new Date(before[name]) : null]),
  ])
}
