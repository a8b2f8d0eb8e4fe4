import type { Queue } from '#reviews/desk/desk.ts'
import type { DeskItem } from '#reviews/desk/desk-item.ts'
import type { DeskOrder, DeskTab } from '#reviews/desk/desk-tabs.ts'

/** A value as JSON brings it to the browser: moments are ISO 8601. */
type Wire<T> = T extends Date
  ? string
  : T extends readonly (infer One)[]
    ? Wire<One>[]
    : T extends object
      ? { [Name in keyof T]: Wire<T[Name]> }
      : T

export type ShownItem = Wire<DeskItem>

/** The desk as the server sends it first. */
export type FirstDesk = {
  queue: Queue
  tab: DeskTab
  order: DeskOrder
  /** A review that is to be open, of whatever state. */
  open: string | null
  mayDecide: boolean
  now: string
  timeZone: string
}
