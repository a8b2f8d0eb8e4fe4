import type { Endpoint } from 'payload'
import { deriveMemberLinkKey, makeMemberLink } from '#measurement/members/member-link.ts'
import { hasMember } from '#measurement/members/sessions.ts'
import { sharedPool } from '#platform/database.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { type Allowed, answer, answerError, staffAction } from './guard.ts'

/** Who may hand a customer the link that signs in as the buyer of an order. */
export const linkMakers: Allowed = ['brand-manager', 'moderator']

/** `POST /api/member-link` with the hub's number of an `order`: a link that signs its buyer in, for 30 days. */
export const memberLinkEndpoint: Endpoint = staffAction('/member-link', linkMakers, async ({ order }, req) => {
  const orderKey = Number(order)
  if (!Number.isSafeInteger(orderKey) || orderKey < 1 || !(await hasMember(sharedPool(), orderKey))) {
    return answerError(req, 404, {
      zh: '这笔订单没有会员标识，不能登录。',
      en: 'This order names no member, so nobody can sign in by it.',
    })
  }
  const key = deriveMemberLinkKey(process.env.PAYLOAD_SECRET ?? '')
  const { token, expiresAt } = makeMemberLink(orderKey, { key, now: new Date() })
  req.payload.logger.info({ user: req.user!.id, order: orderKey }, 'sign-in link made')
  return answer({ url: `${hubOrigin()}/member/${token}`, expiresAt })
})
