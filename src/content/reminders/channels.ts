import type { Pool } from '#platform/database.ts'
import { type ChannelRow, selectChannels, upsertChannel } from './channels.sql.ts'
import type { ReminderChannel } from './kinds.ts'

/** What WeChat needs to know to send on a channel. */
export type ChannelSetting = {
  channel: ReminderChannel
  templateId: string
  /** The template's own names of its fields; empty for one-time subscriptions. */
  titleKey: string
  timeKey: string
  /** The mini program's page, with `{slug}` for the live; empty elsewhere. */
  page: string
}

/** Those channels of WeChat that have a template, and why one rests. */
export const listChannels = (pool: Pool): Promise<ChannelRow[]> => selectChannels(pool)

/** The setting of a channel; nothing while it has no template. */
export async function findChannel(pool: Pool, channel: ReminderChannel): Promise<ChannelSetting | undefined> {
  const row = (await selectChannels(pool)).find((one) => one.channel === channel)
  if (!row?.templateId) return undefined
  const { templateId, titleKey, timeKey, page } = row
  return { channel, templateId, titleKey: titleKey ?? '', timeKey: timeKey ?? '', page: page ?? '' }
}

/** Keeps a setting, an empty template turns the channel off. Refuses with the field that is wrong. */
export async function keepChannel(
  pool: Pool,
  setting: ChannelSetting,
): Promise<'kept' | 'channel' | 'template' | 'fields' | 'page'> {
  const { channel, templateId, titleKey, timeKey, page } = setting
  if (channel === 'mail') return 'channel'
  if (templateId !== '' && !/^[\w-]{20,80}$/.test(templateId)) return 'template'
  const needsFields = channel !== 'official-once' && templateId !== ''
  if (needsFields && !(/^(thing|phrase)\d{1,2}$/.test(titleKey) && /^(time|date)\d{1,2}$/.test(timeKey))) return 'fields'
  const isPage = page === '' || (/^[\w/-]+(\?[\w=&{}%.-]*)?$/.test(page) && page.length <= 200)
  if (channel === 'mini-program' && !isPage) return 'page'
  const text = (value: string, isUsed: boolean) => (isUsed && value !== '' ? value : null)
  await upsertChannel(pool, {
    channel,
    templateId: text(templateId, true),
    titleKey: text(titleKey, needsFields),
    timeKey: text(timeKey, needsFields),
    page: text(page, channel === 'mini-program'),
  })
  return 'kept'
}
