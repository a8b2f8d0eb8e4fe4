import type { Endpoint } from 'payload'
import { sharedPool } from '#platform/database.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { findOrderOfLink } from '#reviews/submission/order-reviews.ts'
import { makeRequestLink } from '#reviews/submission/request-link.ts'
import { keepRequest } from '#reviews/submission/requests.ts'
import { answer, answerError, staffAction } from './guard.ts'
import { linkMakers } from './member-link-endpoint.ts'

/** `POST /api/review-link` with the hub's number of an `order`: a link under which its buyer reviews all its goods, for 60 days. */
export const reviewLinkEndpoint: Endpoint = staffAction('/review-link', linkMakers, async ({ order }, req) => {
  const orderKey = Number(order)
  const now = new Date()
  const link = Number.isSafeInteger(orderKey) && orderKey > 0 ? makeRequestLink(orderKey, now) : undefined
  const found = link && (await findOrderOfLink(sharedPool(), link.token, now))
  if (!link || !found || found.lines.length === 0) {
    return answerError(req, 404, {
      zh: '这笔订单不计入统计，或没有本站的商品，不能邀请评价。',
      en: 'This order does not count or holds no goods of this hub: there is nothing to review.',
    })
  }
  await keepRequest(sharedPool(), orderKey, now)
  req.payload.logger.info({ user: req.user!.id, order: orderKey }, 'review link made')
  return answer({ url: `${hubOrigin()}/reviews/new?order=${link.token}`, expiresAt: link.expiresAt })
})
