import { listChannels } from '#content/reminders/channels.ts'
import { noteTap, noteTurnedOff } from '#content/reminders/grants.ts'
import type { ReminderChannel } from '#content/reminders/kinds.ts'
import { settleReported } from '#content/reminders/reported.ts'
import type { Pool } from '#platform/database.ts'
import { SECOND_MS } from '#platform/days.ts'
import { isSaid, listAt, type Said, textAt } from '../said.ts'

type Answer = { template: string; status: string; scene: string; messageId: string; errorCode: string }

/**
 * Takes what WeChat says of subscriptions: `subscribe_msg_popup_event` (asked, and what the reader answered),
 * `subscribe_msg_change_event` (taken back in the settings) and `subscribe_msg_sent_event` (what became of a message). Other events,
 * and templates that are not of lives, are left alone. The same event twice is one.
 */
export async function followSubscription(pool: Pool, { appId, said }: { appId: string; said: Said }, now: Date): Promise<void> {
  const kind = textAt(said, 'Event')
  const reader = textAt(said, 'FromUserName')
  const seconds = Number(textAt(said, 'CreateTime'))
  const at = Number.isSafeInteger(seconds) && seconds > 0 ? new Date(seconds * SECOND_MS) : now
  const channels = await listChannels(pool)
  for (const one of listOf(said)) {
    const channel = channels.find(({ templateId }) => templateId !== null && templateId === one.template)?.channel
    if (!channel || reader === '') continue
    if (kind === 'subscribe_msg_sent_event') {
      await settleReported(pool, { channel, reader, messageId: one.messageId, hasArrived: one.errorCode === '0', at, now })
    } else if (kind === 'subscribe_msg_popup_event' || kind === 'subscribe_msg_change_event') {
      const key = [reader, at.getTime(), one.template, one.scene, kind].join(' ')
      await note(pool, { kind, channel, appId, reader, status: one.status, key, at, now })
    }
  }
}

type Noted = {
  kind: string
  channel: ReminderChannel
  appId: string
  reader: string
  status: string
  key: string
  at: Date
  now: Date
}

async function note(pool: Pool, { kind, status, now, ...tap }: Noted): Promise<void> {
  if (kind === 'subscribe_msg_change_event') {
    if (status === 'reject') await noteTurnedOff(pool, tap, now)
    return
  }
  if (status !== 'accept' && status !== 'reject') return
  await noteTap(pool, { ...tap, live: null, answer: status === 'accept' ? 'accept' : 'refuse' }, now)
}

const WRAPPERS = ['SubscribeMsgPopupEvent', 'SubscribeMsgChangeEvent', 'SubscribeMsgSentEvent']

/** One answer comes by itself, several as a list; XML wraps them once more. */
function listOf(said: Said): Answer[] {
  const lists = [listAt(said, 'List'), ...WRAPPERS.map((name) => listAt(said, name, 'List'))]
  return lists
    .flat()
    .filter(isSaid)
    .map((one) => ({
      template: textAt(one, 'TemplateId'),
      status: textAt(one, 'SubscribeStatusString'),
      scene: textAt(one, 'PopupScene'),
      messageId: textAt(one, 'MsgID'),
      errorCode: textAt(one, 'ErrorCode'),
    }))
}
