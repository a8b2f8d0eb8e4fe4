import { listChannels } from '#content/reminders/channels.ts'
import { type ReminderChannel, reminderChannels } from '#content/reminders/kinds.ts'
import { miniProgram } from '#integrations/wechat/account.ts'
import { findOfficialAccount } from '#integrations/wechat/official-account.ts'
import type { Pool } from '#platform/database.ts'
import { writeMoment } from '../moment.ts'

export type ChannelForm = {
  channel: ReminderChannel
  templateId: string
  titleKey: string
  timeKey: string
  page: string
  /** Whether its account is there. */
  isConnected: boolean
  /** Why it rests, and until when. */
  pause: { until: string; problem: string } | null
}

/** The channels of WeChat as their form shows them. */
export async function readChannelForms(pool: Pool, now = new Date()): Promise<ChannelForm[]> {
  const [rows, account] = await Promise.all([listChannels(pool), findOfficialAccount(pool)])
  return reminderChannels
    .filter(({ value }) => value !== 'mail')
    .map(({ value: channel }) => {
      const row = rows.find((one) => one.channel === channel)
      const isPausing = row?.pausedUntil && row.pausedUntil > now
      return {
        channel,
        templateId: row?.templateId ?? '',
        titleKey: row?.titleKey ?? '',
        timeKey: row?.timeKey ?? '',
        page: row?.page ?? '',
        isConnected: channel === 'mini-program' ? Boolean(miniProgram()) : Boolean(account && !account.isUnreadable),
        pause: isPausing ? { until: writeMoment(row.pausedUntil!), problem: row.problem ?? '' } : null,
      }
    })
}
