import type { ChannelSetting } from '#content/reminders/channels.ts'
import type { Reminder } from '#content/reminders/sender.ts'
import { dayOf, timeOf } from '#platform/days.ts'
import { hubOrigin, hubTimeZone } from '#platform/this-hub.ts'

export type Message = { path: string; body: Record<string, unknown> }

/** What WeChat takes for a field of kind `thing`. */
const LONGEST_THING = 20

/**
 * A reminder as WeChat's interfaces take it. It says when the live starts rather than how long is left: it may wait in the queue.
 */
export function writeMessage({ channel, templateId, titleKey, timeKey, page }: ChannelSetting, reminder: Reminder): Message {
  const { reader, title, slug, scene } = reminder
  const address = `${hubOrigin()}/live/${slug}?ch=service-notice`
  const to = { touser: reader, template_id: templateId }
  if (channel === 'official-once') {
    const content = { value: `《${title}》\n${writeStart(reminder.startsAt)} 开播`, color: '#1B1A17' }
    return {
      path: '/cgi-bin/message/template/subscribe',
      body: { ...to, url: address, scene: String(scene ?? 0), title: '直播提醒', data: { content } },
    }
  }
  const data = { [titleKey]: { value: cut(title) }, [timeKey]: { value: writeStart(reminder.startsAt) } }
  if (channel === 'official-notice') return { path: '/cgi-bin/message/subscribe/bizsend', body: { ...to, page: address, data } }
  return {
    path: '/cgi-bin/message/subscribe/send',
    body: { ...to, ...(page ? { page: page.replaceAll('{slug}', slug) } : {}), miniprogram_state: 'formal', lang: 'zh_CN', data },
  }
}

/** `2026年11月22日 20:00`, as fields of kind `time` want it. */
function writeStart(at: Date): string {
  const [year, month, day] = dayOf(at, hubTimeZone()).split('-')
  return `${year}年${month}月${day}日 ${timeOf(at, hubTimeZone())}`
}

const cut = (text: string): string => {
  const signs = [...text]
  return signs.length <= LONGEST_THING ? text : `${signs.slice(0, LONGEST_THING - 1).join('')}…`
}
