import type { Payload } from 'payload'
import { adminAddress, canSendMail, sendMail } from '#people/mail.ts'
import type { Pool } from '#platform/database.ts'
import { stepOf } from '../handover-steps.ts'
import { noteCommentMailed, selectCommentMails } from './comment.sql.ts'
import { noteHandoverMailed, selectHandoverMail } from './handover.sql.ts'
import { selectTitle } from './waiting.sql.ts'

/**
 * Mails whoever a comment means. Nothing of what was withdrawn, resolved or seen since, and nobody twice; without a mail server
 * the dashboard alone says so.
 */
export async function tellMentioned(payload: Payload, pool: Pool, comment: string): Promise<void> {
  if (!canSendMail()) return
  for (const { userId, email, author, text, ...of } of await selectCommentMails(pool, comment)) {
    const title = (await selectTitle(pool, of))?.title || '（还没有标题）'
    const who = { zh: author ?? '一位同事', en: author ?? 'A colleague' }
    const isSent = await sendMail(payload, {
      to: email,
      subject: `${who.zh} 在《${title}》里提到了您 · ${who.en} mentions you: ${title}`,
      text: [`${who.zh}：${text}`, '', addressOf(of)].join('\n'),
    })
    if (isSent) await noteCommentMailed(pool, comment, userId)
  }
}

/** Mails whoever a document was handed to, unless it has gone on since. */
export async function tellReceiver(payload: Payload, pool: Pool, handover: string): Promise<void> {
  const mail = canSendMail() ? await selectHandoverMail(pool, handover) : undefined
  if (!mail) return
  const title = (await selectTitle(pool, mail))?.title || '（还没有标题）'
  const { zh, en } = stepOf(mail.step).label
  const isSent = await sendMail(payload, {
    to: mail.email,
    subject: `等您${zh}：《${title}》 · Waits for you (${en.toLowerCase()}): ${title}`,
    text: [
      `${mail.from ?? '一位同事'}把《${title}》交给了您，等您${zh}。`,
      `${mail.from ?? 'A colleague'} handed “${title}” to you: ${en.toLowerCase()}.`,
      ...(mail.note ? ['', mail.note] : []),
      '',
      addressOf(mail),
    ].join('\n'),
  })
  if (isSent) await noteHandoverMailed(pool, handover)
}

const addressOf = ({ collection, id }: { collection: string; id: string }): string =>
  adminAddress(`/collections/${collection}/${id}#teamwork`)
