import { followPublication, followSending } from '../push/follow-event.ts'
import { noteHeard, openCallback } from './settings.ts'
import type { CallbackSource } from './source.ts'

/** The calls of WeChat for the official account. Both names of the first event are in use. */
export const wechatCallbacks: CallbackSource = {
  open: openCallback,
  noteHeard,
  reactions: {
    PUBLISHJOBFINISH: followPublication,
    FREEPUBLISHJOBFINISH: followPublication,
    MASSSENDJOBFINISH: followSending,
  },
}
