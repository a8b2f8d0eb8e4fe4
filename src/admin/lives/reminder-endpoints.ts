import type { Endpoint } from 'payload'
import { keepChannel } from '#content/reminders/channels.ts'
import { noteTap } from '#content/reminders/grants.ts'
import { isReminderChannel } from '#content/reminders/kinds.ts'
import { announce } from '#platform/announce.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { answer, answerError, isUuid, staffAction, textOf } from '../guard.ts'
import { liveViewers, reminderKeepers } from './roles.ts'

/** `/api/live-reminders…`: brand managers keep the templates; any colleague lets himself be mailed before a live. */
export const reminderEndpoints: Endpoint[] = [
  staffAction('/live-reminders/channel', reminderKeepers, async (input, req) => {
    const field = (name: string) => textOf(input[name]).trim()
    const channel = field('channel')
    if (!isReminderChannel(channel)) return answerError(req, 400, refusals.channel)
    const setting = { channel, templateId: field('templateId'), titleKey: field('titleKey'), timeKey: field('timeKey') }
    const outcome = await keepChannel(sharedPool(), { ...setting, page: field('page') })
    if (outcome !== 'kept') return answerError(req, 400, refusals[outcome])
    req.payload.logger.info({ user: req.user?.id, channel }, 'template of reminders kept')
    // The pages of lives offer it, or not any more.
    await announce(req, 'content.changed', { collection: 'reminder-channels', channel })
    return answer({ isDone: true })
  }),
  staffAction('/live-reminders/mail', liveViewers, async (input, req) => {
    const live = textOf(input.live)
    if (!isUuid(live)) return answerError(req, 400, refusals.live)
    const now = new Date()
    const say = input.isWanted === true ? 'accept' : 'refuse'
    const tap = {
      live,
      channel: 'mail',
      appId: '',
      reader: String(req.user!.id),
      answer: say,
      key: uuidv7(now),
      at: now,
    } as const
    const outcome = await noteTap(sharedPool(), tap, now)
    return outcome === 'unknown-live' ? answerError(req, 404, refusals.live) : answer({ isDone: true })
  }),
]

const refusals: Record<'channel' | 'template' | 'fields' | 'page' | 'live', Bilingual> = {
  channel: { zh: '没有这种提醒。', en: 'There is no such way to remind.' },
  template: { zh: '模板 ID 不对：20 到 80 个字母、数字、_ 和 -。', en: 'A template id is 20 to 80 of A-Z, a-z, 0-9, _ and -.' },
  fields: {
    zh: '请填模板里的字段名，例如标题 thing1、时间 time2。',
    en: 'Give the template’s own field names, such as thing1 for the title and time2 for the time.',
  },
  page: { zh: '小程序页面的路径不对。', en: 'That is no path of a mini program.' },
  live: { zh: '没有这场直播，可能已被删除。', en: 'There is no such live; it may have been deleted.' },
}
