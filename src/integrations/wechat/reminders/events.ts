import { listChannels } from '#content/reminders/channels.ts'
import { noteTap } from '#content/reminders/grants.ts'
import type { ReminderChannel } from '#content/reminders/kinds.ts'
import { settleReported } from '#content/reminders/reported.ts'
import type { Pool } from '#platform/database.ts'
import { SECOND_MS } from '#platform/days.ts'
import { isRecord } from '#platform/outside-text.ts'

type Said = { template: string; status: string; scene: string; messageId: string; errorCode: string }

/**
 * Takes what WeChat says of subscriptions: `subscribe_msg_popup_event` (asked, and what the reader answered),
 * `subscribe_msg_change_event` (taken back in the settings) and `subscribe_msg_sent_event` (what became of a message). Other events,
 * and templates that are not of lives, are left alone. The same event twice is one. `event` is as parsed from XML or JSON.
 */
export async function noteSubscriptionEvent(
  pool: Pool,
  { appId, event, now }: { appId: string; event: Record<string, unknown>; now: Date },
): Promise<void> {
  const kind = String(event.Event ?? '')
  const reader = String(event.FromUserName ?? '')
  const seconds = Number(event.CreateTime)
  const at = Number.isSafeInteger(seconds) && seconds > 0 ? new Date(seconds * SECOND_MS) : now
  const channels = await listChannels(pool)
  for (const said of listOf(event)) {
    const channel = channels.find(({ templateId }) => templateId !== null && templateId === said.template)?.channel
    if (!channel || reader === '') continue
    if (kind === 'subscribe_msg_sent_event') {
      await settleReported(pool, { channel, reader, messageId: said.messageId, hasArrived: said.errorCode === '0', at, now })
    } else if (kind === 'subscribe_msg_popup_event' || kind === 'subscribe_msg_change_event') {
      const key = [reader, at.getTime(), said.template, said.scene, kind].join(' ')
      await note(pool, { channel, appId, reader, status: said.status, key, at, now })
    }
  }
}

type Noted = { channel: ReminderChannel; appId: string; reader: string; status: string; key: string; at: Date; now: Date }

async function note(pool: Pool, { status, now, ...tap }: Noted): Promise<void> {
  if (status !== 'accept' && status !== 'reject') return
  await noteTap(pool, { ...tap, live: null, answer: status === 'accept' ? 'accept' : 'refuse' }, now)
}

/** One answer comes as an object, several as a list; XML wraps them once more. */
function listOf(event: Record<string, unknown>): Said[] {
  const wrapped = [event, event.SubscribeMsgPopupEvent, event.SubscribeMsgChangeEvent, event.SubscribeMsgSentEvent]
  return wrapped
    .filter(isRecord)
    .flatMap(({ List }) => List ?? [])
    .filter(isRecord)
    .map((one) => ({
      template: String(one.TemplateId ?? ''),
      status: String(one.SubscribeStatusString ?? ''),
      scene: String(one.PopupScene ?? ''),
      messageId: String(one.MsgID ?? ''),
      errorCode: String(one.ErrorCode ?? ''),
    }))
}
