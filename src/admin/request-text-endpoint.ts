import type { Endpoint } from 'payload'
import { sharedPool } from '#platform/database.ts'
import { keepRequestText } from '#reviews/submission/request-text.ts'
import { answer, answerError, staffAction, textOf } from './guard.ts'
import { linkMakers } from './member-link-endpoint.ts'

/** `POST /api/review-request-text` {text}: what buyers are asked with. Words that ask for good ratings are refused. */
export const requestTextEndpoint: Endpoint = staffAction('/review-request-text', linkMakers, async (input, req) => {
  const refused = await keepRequestText(sharedPool(), textOf(input.text))
  if (refused) return answerError(req, 400, refused)
  req.payload.logger.info({ user: req.user!.id }, 'text of review requests changed')
  return answer({ kept: true })
})
