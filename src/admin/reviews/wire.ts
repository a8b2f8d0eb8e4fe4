import type { Queue } from '#reviews/desk/desk.ts'
import type { DeskItem } from '#reviews/desk/desk-item.ts'
import type { DeskOrder, DeskTab } from '#reviews/desk/desk-tabs.ts'

/** A value as JSON brings it to the browser: moments are ISO 8601. */
export type Wire<T> = T extends Date
  ? string
  : T extends readonly (infer One)[]
    ? Wire<One>[]
    : T extends object
      ? { [Name in keyof T]: Wire<T[Name]> }
      : T

/** The same value as an endpoint would answer with. */
export const toWire = <T>(value: T): Wire<T> => JSON.parse(JSON.stringify(value)) as Wire<T>

export type ShownItem = Wire<DeskItem>

/** The desk as the server sends it first. */
export type FirstDesk = {
  queue: Queue
  tab: DeskTab
  order: DeskOrder
  /** A review that is to be open, of whatever state. */
  open: string | null
  mayDecide: boolean
  /** How many questions and answers wait to be read. */
  questions: number
  now: string
  timeZone: string
}
