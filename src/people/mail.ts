import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter, IncomingAuthType, Payload } from 'payload'
import { log } from '#platform/log.ts'
import { hubOrigin } from '#platform/this-hub.ts'

export const canSendMail = (): boolean => Boolean(process.env.SMTP_URL && process.env.SMTP_FROM)

/**
 * Payload's mail adapter from `SMTP_URL` (`smtp://user:password@host:587`) and `SMTP_FROM` (`品牌 <hub@example.com>`). The
 * server is first spoken to when a mail goes out. When they are not set every mail is refused with one clear error: links
 * are then handed over by an administrator.
 */
export function mailAdapter(): EmailAdapter | ReturnType<typeof nodemailerAdapter> {
  if (!canSendMail()) return refusingAdapter
  const [, name, address] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(process.env.SMTP_FROM ?? '') ?? [
    undefined,
    '',
    process.env.SMTP_FROM ?? '',
  ]
  return nodemailerAdapter({
    defaultFromName: name || '种草后台',
    defaultFromAddress: address ?? '',
    skipVerify: true,
    transportOptions: { url: process.env.SMTP_URL } as never,
  })
}

const refusingAdapter: EmailAdapter = () => ({
  name: 'none',
  defaultFromName: '',
  defaultFromAddress: '',
  sendEmail: async () => {
    throw new Error('没有设置 SMTP_URL 和 SMTP_FROM, 链接由管理员转交 · no mail server is set, an administrator hands links over')
  },
})

/** Sends one mail of plain text; gives whether the mail server took it. A mail that fails never fails what it told of. */
export async function sendMail(payload: Payload, mail: { to: string; subject: string; text: string }): Promise<boolean> {
  if (!canSendMail()) return false
  try {
    await payload.sendEmail(mail)
    return true
  } catch (error) {
    log.error({ err: error instanceof Error ? error.message : String(error) }, 'a mail could not be sent')
    return false
  }
}

/** The address of a screen of the admin, for mails and copied links. */
export const adminAddress = (path: string): string => `${hubOrigin()}/admin${path}`

/** The mail of a forgotten password; the link lives for one hour. */
export const recoveryMail: IncomingAuthType['forgotPassword'] = {
  expiration: 3_600_000,
  generateEmailSubject: () => '重设后台密码 · Reset your password',
  generateEmailHTML: (mail) => {
    const link = adminAddress(`/reset/${mail?.token ?? ''}`)
    return `<p>有人为这个账号申请了重设密码。一小时内打开下面的链接设置新密码；如果不是您本人，忽略即可。</p>
<p>Someone asked to reset the password of this account. Open the link within an hour, or ignore this mail.</p>
<p><a href="${link}">${link}</a></p>`
  },
}
