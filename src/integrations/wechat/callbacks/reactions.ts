import type { Pool } from '#platform/database.ts'
import { followContactEvent } from '../../wecom/contacts/contact-event.ts'
import { followPublication, followSending } from '../push/follow-event.ts'
import type { Said } from '../said.ts'

/** What the worker does about an event. May run twice; a throw means: again later. */
export type React = (pool: Pool, event: { appId: string; said: Said }, now: Date) => Promise<void>

/** THE list of events that are kept, and what they lead to. Both names of the first are in use. */
const reactions: Record<string, React> = {
  PUBLISHJOBFINISH: followPublication,
  FREEPUBLISHJOBFINISH: followPublication,
  MASSSENDJOBFINISH: followSending,
  change_external_contact: followContactEvent,
  change_external_chat: followContactEvent,
  change_external_tag: followContactEvent,
}

export const hasReaction = (event: string): boolean => Object.hasOwn(reactions, event)

export const reactionTo = (event: string): React | undefined => (hasReaction(event) ? reactions[event] : undefined)
