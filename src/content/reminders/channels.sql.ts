import type { Queryable } from '#platform/database.ts'
import type { ReminderChannel } from './kinds.ts'

export type ChannelRow = {
  channel: ReminderChannel
  templateId: string | null
  titleKey: string | null
  timeKey: string | null
  page: string | null
  pausedUntil: Date | null
  problem: string | null
}

export async function selectChannels(db: Queryable): Promise<ChannelRow[]> {
  const found = await db.query<ChannelRow>(
    `select channel, template_id as "templateId", title_key as "titleKey", time_key as "timeKey", page,
       paused_until as "pausedUntil", problem from reminder_channels order by channel`,
  )
  return found.rows
}

/** What was changed may be what made it rest, so it goes again. */
export async function upsertChannel(
  db: Queryable,
  { channel, templateId, titleKey, timeKey, page }: Omit<ChannelRow, 'pausedUntil' | 'problem'>,
): Promise<void> {
  await db.query(
    `insert into reminder_channels (channel, template_id, title_key, time_key, page) values ($1, $2, $3, $4, $5)
     on conflict (channel) do update set template_id = excluded.template_id, title_key = excluded.title_key,
       time_key = excluded.time_key, page = excluded.page, paused_until = null, problem = null`,
    [channel, templateId, titleKey, timeKey, page],
  )
}
