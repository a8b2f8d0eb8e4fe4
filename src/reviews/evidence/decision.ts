import { createHash } from 'node:crypto'
import type { ActorKind, ReviewAction } from '../review-actions.ts'
import type { ReviewState } from '../review-states.ts'

/** One line of the log, before it has its place in the chain. Ids are UUIDs, `at` is whole milliseconds. */
export type Decision = {
  reviewId: string
  revision: number
  /** SHA-256 of what the decision was about, hex; of nothing else can it be said later that it was decided. */
  revisionHash: string
  action: ReviewAction
  from: ReviewState | null
  to: ReviewState
  code: string | null
  actorKind: ActorKind
  /** Of staff the user's id; of the system the name of the step; of authors and readers nothing. */
  actorId: string | null
  actorRole: string | null
  /** Canonical JSON, as it is hashed and kept: notes, findings, who was named. */
  detail: string
  at: Date
}

export type ChainedDecision = Decision & { seq: number; prevHash: Buffer; hash: Buffer }

export type Head = { seq: number; hash: Buffer }

/** What the first line of a chain follows. */
export const GENESIS: Head = { seq: 0, hash: Buffer.alloc(32) }

/** The hash of a line: SHA-256 of the former line's hash and of the line itself as canonical JSON. */
export function hashDecision(seq: number, prevHash: Buffer, decision: Decision): Buffer {
  const { reviewId, revision, revisionHash, action, from, to, code, actorKind, actorId, actorRole, detail, at } = decision
  const line = [seq, at.toISOString(), reviewId, revision, revisionHash, action, from, to, code, actorKind, actorId, actorRole]
  return createHash('sha256').update(prevHash).update(JSON.stringify(line)).update('\n').update(detail).digest()
}

/** Gives decisions their places after `head`, in order. */
export function chainDecisions(head: Head, decisions: readonly Decision[]): ChainedDecision[] {
  let before = head
  return decisions.map((decision) => {
    const seq = before.seq + 1
    const hash = hashDecision(seq, before.hash, decision)
    const chained = { ...decision, seq, prevHash: before.hash, hash }
    before = { seq, hash }
    return chained
  })
}
