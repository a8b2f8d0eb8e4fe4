import type { PlannedCollection } from './plan-item.ts'

export type Move = {
  collection: PlannedCollection
  id: string
  /** The schedule that is moved; without one it is the planned day, or the start of a live. */
  job: string | null
  /** Where the colleague saw it; null: without a day. */
  from: Date | null
  /** Where it goes; null takes its day away. */
  to: Date | null
  /** Whether the colleague knows that readers were told the old time. */
  isTold: boolean
}

/**
 * `gone`: no such draft; `changed`: it does not stand there any more; `done`: it has been published, held or withdrawn;
 * `close`: it is about to fire; `past`: a schedule or an announced live cannot lie in the past; `embargo`: it must not be public by then; `told`: readers were told the
 * time, ask first; `newer-draft`: unsaid changes wait over what is public; `locked`: a colleague has it open; `invalid`: it
 * cannot be saved as it is; `lacking`: it cannot be published before it is completed.
 */
export type MoveRefusal =
  | 'gone'
  | 'changed'
  | 'done'
  | 'close'
  | 'past'
  | 'embargo'
  | 'told'
  | 'newer-draft'
  | 'locked'
  | 'invalid'
  | 'lacking'

export type Moved = { job: string | null; at: string | null }
