import type { Pool } from '#platform/database.ts'
import type { Said } from '../said.ts'

/** Without a key messages come as they are (明文模式), with one they must come sealed (安全模式 or 兼容模式). */
export type CallbackSettings = { appId: string; token: string; aesKey: string | null }

/** What the worker does about an event. May run twice; a throw means: again later. */
export type React = (pool: Pool, event: { appId: string; said: Said }, now: Date) => Promise<void>

/** Events that are kept, by name, and what they lead to. */
export type Reactions = Readonly<Record<string, React>>

/** Whose calls they are. `open` gives `null` when nothing is set or it cannot be read: then no call is believed. */
export type CallbackSource = {
  open: (pool: Pool) => Promise<CallbackSettings | null>
  reactions: Reactions
  /** Notes that it reached the hub. */
  noteHeard: (pool: Pool, appId: string, now: Date) => Promise<void>
}
