import type { Payload } from 'payload'
import { adminAddress, canSendMail, sendMail } from '#people/mail.ts'
import { dayOf, timeOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import type { Outcome, Reminder, ReminderSender } from './sender.ts'

/** Mails to colleagues who asked to be reminded. A mail whose server did not say that it took it may have arrived. */
export const mailSender = (payload: Payload): ReminderSender => ({
  channel: 'mail',
  perSecond: 5,
  send: (reminder) => mail(payload, reminder),
})

async function mail(payload: Payload, { live, reader, title, startsAt }: Reminder): Promise<Outcome> {
  if (!canSendMail()) return { state: 'failed', problem: '没有设置发信服务器（SMTP_URL）。' }
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { equals: reader } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  const to = docs[0]?.email
  if (!to) return { state: 'failed', problem: '这位同事已经不在了。' }
  const at = `${dayOf(startsAt, hubTimeZone())} ${timeOf(startsAt, hubTimeZone())}`
  const text = [
    `《${title}》${at} 开播。`,
    `“${title}” goes live at ${at}.`,
    '',
    adminAddress(`/lives/${live}/run`),
    adminAddress(`/lives/${live}/reminders`),
  ].join('\n')
  const isTaken = await sendMail(payload, { to, subject: `直播提醒：${at}《${title}》 · Live at ${at}: ${title}`, text })
  return isTaken ? { state: 'sent' } : { state: 'unknown', problem: '发信服务器没有确认收下。' }
}
