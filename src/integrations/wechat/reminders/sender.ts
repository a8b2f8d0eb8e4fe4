import { type ChannelSetting, findChannel } from '#content/reminders/channels.ts'
import type { ReminderChannel } from '#content/reminders/kinds.ts'
import type { Outcome, Reminder, ReminderSender } from '#content/reminders/sender.ts'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { MINUTE_MS, SECOND_MS } from '#platform/days.ts'
import { askWechat } from '../access-token.ts'
import { miniProgram, type WechatAccount } from '../account.ts'
import type { WechatAnswer } from '../api.ts'
import { isPassing } from '../errors.ts'
import { openOfficialAccount } from '../official-account.ts'
import { type Message, writeMessage } from './message.ts'

/** So that 100,000 are out within the ten minutes before a start. */
const PER_SECOND = 200

const REFUSED: readonly number[] = [43101, 48002]
/** The reader's own; everything else that WeChat refuses is wrong for every reader, so the channel rests until it is mended. */
const OF_READER: readonly number[] = [40003, 43004, 43104]
const NO_QUOTA = 45009

/** The sender of a channel of WeChat; nothing while its account or template is missing. */
export async function openWechatSender(pool: Pool, channel: ReminderChannel, clock: Clock): Promise<ReminderSender | undefined> {
  const setting = await findChannel(pool, channel)
  const account = channel === 'mini-program' ? miniProgram() : await openOfficialAccount(pool)
  if (!setting || !account) return undefined
  return { channel, perSecond: PER_SECOND, send: (reminder) => send({ pool, account, setting, clock }, reminder) }
}

type Sending = { pool: Pool; account: WechatAccount; setting: ChannelSetting; clock: Clock }

async function send({ pool, account, setting, clock }: Sending, reminder: Reminder): Promise<Outcome> {
  if (reminder.appId !== account.appId) return { state: 'failed', problem: '读者是在另一个账号里允许的。' }
  const { path, body }: Message = writeMessage(setting, reminder)
  return toOutcome(await askWechat(pool, account, { path, body }, clock()))
}

function toOutcome(answer: WechatAnswer): Outcome {
  if (answer.ok) {
    const { msgid } = answer.value
    const isExact = typeof msgid === 'string' || Number.isSafeInteger(msgid)
    return { state: 'sent', messageId: isExact ? String(msgid) : undefined }
  }
  const problem = answer.message
  if (answer.failure?.isLost) return { state: 'unknown', problem }
  const code = answer.failure?.code ?? 0
  if (REFUSED.includes(code)) return { state: 'refused', problem }
  if (OF_READER.includes(code)) return { state: 'failed', problem }
  if (answer.kind === 'away' || isPassing(code)) return { state: 'later', problem, pauseMs: 10 * SECOND_MS }
  return { state: 'later', problem, pauseMs: (code === NO_QUOTA ? 5 : 2) * MINUTE_MS }
}
