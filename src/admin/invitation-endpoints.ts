import type { Endpoint, PayloadRequest } from 'payload'
import {
  type Accounts,
  acceptInvitation,
  inviteColleague,
  inviteToResetPassword,
  type NewInvitation,
  revokeInvitation,
} from '#people/invitation.ts'
import { adminAddress, sendMail } from '#people/mail.ts'
import { passwordFlaws } from '#people/passwords.ts'
import { addressOf } from '#platform/address.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { answer, answerError, isUuid, readInput, staffAction, textOf } from './guard.ts'

const ACCEPT_LIMIT = { name: 'accept-invitation', limit: 30, windowMs: HOUR_MS }

/** `/api/invitations…`: administrators make and end links; whoever holds one uses it, once. */
export const invitationEndpoints: Endpoint[] = [
  staffAction('/invitations', [], async (input, req) => {
    const person = { email: textOf(input.email), name: textOf(input.name), role: textOf(input.role) }
    const made = await inviteColleague(accountsOf(req), person, String(req.user?.id))
    return made.ok ? answerLink(req, made.value) : answerError(req, 400, { zh: made.message, en: inviteRefusals[made.kind] })
  }),
  staffAction('/invitations/reset', [], async (input, req) => {
    const made = await inviteToResetPassword(accountsOf(req), textOf(input.userId), String(req.user?.id))
    return made.ok ? answerLink(req, made.value) : answerError(req, 404, { zh: made.message, en: 'There is no such colleague.' })
  }),
  staffAction('/invitations/revoke', [], async (input) => {
    const id = textOf(input.id)
    return answer({ isRevoked: isUuid(id) && (await revokeInvitation(sharedPool(), id, new Date())) })
  }),
  { path: '/invitations/accept', method: 'post', handler: accept },
]

async function accept(req: PayloadRequest): Promise<Response> {
  const limit = await takeRateLimit(sharedPool(), ACCEPT_LIMIT, addressOf(req.headers), new Date())
  if (!limit.isWithin)
    return answerError(req, 429, { zh: '尝试次数过多，请稍后再试。', en: 'Too many attempts: try again later.' })
  const { token, password } = await readInput(req)
  const used = await acceptInvitation(accountsOf(req), textOf(token), password)
  if (used.ok) return answer({ email: used.value.email })
  return answerError(req, used.kind === 'gone' ? 410 : 400, acceptRefusals[used.kind])
}

/** The link is in this answer and, when mail is set up, in a mail; it can be shown nowhere else. */
async function answerLink(req: PayloadRequest, made: NewInvitation): Promise<Response> {
  const link = adminAddress(`/invite/${made.token}`)
  const isMailed = await sendMail(req.payload, {
    to: made.email,
    subject: '后台账号链接 · Your account link',
    text: `${made.name}，您好：\n\n请在 72 小时内打开下面的链接设置密码（仅可使用一次）。\nOpen this link within 72 hours to set your password; it works once.\n\n${link}\n`,
  })
  return answer({ link, isMailed, expiresAt: made.expiresAt.toISOString(), email: made.email })
}

const accountsOf = (req: PayloadRequest): Accounts => ({ payload: req.payload, pool: sharedPool(), clock: systemClock })

const acceptRefusals = {
  ...passwordFlaws,
  gone: {
    zh: '链接已失效或已被使用，请联系管理员重新生成。',
    en: 'This link no longer works: ask an administrator for a new one.',
  },
  taken: { zh: '这个邮箱已有账号，请直接登录。', en: 'This address has an account already: sign in.' },
}

const inviteRefusals = {
  email: 'Give a valid email address.',
  name: 'Give a name of at most 40 characters.',
  role: 'Choose a role.',
  taken: 'This address has an account already.',
}
