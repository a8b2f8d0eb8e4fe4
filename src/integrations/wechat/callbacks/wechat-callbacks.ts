import { followPublication, followSending } from '../push/follow-event.ts'
import { followSubscription } from '../reminders/events.ts'
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
    subscribe_msg_popup_event: followSubscription,
    subscribe_msg_change_event: followSubscription,
    subscribe_msg_sent_event: followSubscription,
  },
}
