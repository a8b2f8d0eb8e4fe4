import type { Payload } from 'payload'
import { adminAddress, sendMail } from '#people/mail.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { dayOf, timeOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { type FailedPublication, findFailure } from './planner.ts'

/**
 * Tells whoever planned a publication, and the editor in charge, that it did not happen and why. Nothing when it has been dealt with
 * since. Without a mail server the dashboard alone says so.
 */
export async function tellFailure(payload: Payload, job: string): Promise<void> {
  const failure = await findFailure(payload, job)
  if (!failure) return
  const mail = mailOf(failure)
  for (const to of await addressesOf(payload, failure)) await sendMail(payload, { to, ...mail })
}

async function addressesOf(payload: Payload, { collection, id, plannerId }: FailedPublication): Promise<string[]> {
  const of = {
    collection: collection as 'articles',
    id,
    depth: 0,
    draft: true,
    overrideAccess: true,
    disableErrors: true,
  } as const
  const author = (await payload.findByID(of))?.author
  const ids = [plannerId, typeof author === 'string' ? author : null].filter((one) => one !== null)
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ email }) => email)
}

function mailOf({ act, collection, dueAt, gaps, id, message, title }: FailedPublication): { subject: string; text: string } {
  const due = `${dayOf(new Date(dueAt), hubTimeZone())} ${timeOf(new Date(dueAt), hubTimeZone())}`
  const why: Bilingual =
    gaps.length > 0
      ? { zh: gaps.map(({ zh }) => zh).join('；'), en: gaps.map(({ en }) => en).join('; ') }
      : { zh: message || '原因不明', en: message || 'unknown' }
  const did = act === 'publish' ? { zh: '发布', en: 'published' } : { zh: '下线', en: 'withdrawn' }
  return {
    subject: `定时${did.zh}没有完成：《${title}》 · Not ${did.en}: ${title}`,
    text: [
      `《${title}》原定 ${due} ${did.zh}，没有完成。`,
      `原因：${why.zh}`,
      `补全后，可以在工作台点“现在重试”，或在排期里换一个时间。`,
      '',
      `“${title}” was to be ${did.en} at ${due} and was not: ${why.en}.`,
      'Complete it, then try again on the dashboard, or choose another time in the planner.',
      '',
      adminAddress(`/collections/${collection}/${id}`),
      adminAddress('/planner'),
    ].join('\n'),
  }
}
