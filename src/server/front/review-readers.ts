import type { IncomingMessage } from 'node:http'
import { readBody } from '#measurement/doors/read-body.ts'
import { isDatabaseAway } from '#platform/database-away.ts'
import { DAY_MS, HOUR_MS } from '#platform/days.ts'
import type { Answer } from '#platform/http.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { choosePermissions } from '#reviews/author/permissions.ts'
import { reportReview } from '#reviews/readers/reports.ts'
import { castVote, type VoteWord, votes } from '#reviews/readers/votes.ts'
import { awayPage } from './database-away.ts'
import { type Asked, idIn, isOfOtherSite, readerOf } from './reader-of.ts'
import { done, pages } from './review-answers.ts'

const VOTE = '/reviews/vote'
const REPORT = '/reviews/report'
const MESSAGES = '/reviews/messages'
const MAX_FORM_BYTES = 8 * 1024
const VOTES = { name: 'review-votes', limit: 120, windowMs: HOUR_MS }
/** Whoever throws his cookie away is a new visitor, but not at a new address. */
const VOTES_OF_REVIEW = { name: 'review-votes-of-review', limit: 20, windowMs: DAY_MS }
const CHOICES = { name: 'review-messages', limit: 60, windowMs: HOUR_MS }
const REPORTS = { name: 'review-reports', limit: 10, windowMs: HOUR_MS }

/**
 * Takes what readers say about a review: `POST /reviews/vote` {review, vote}, `POST /reviews/report` {review, code, note} and, of its author,
 * `POST /reviews/messages` {token, kind…, door}, plain forms of at most 8 KiB; `undefined` for any other path. Scripts that ask for JSON get it, everybody else a page.
 */
export function askReviewReader(request: IncomingMessage, pathname: string, asked: Asked): Promise<Answer> | undefined {
  const take = takers[pathname]
  if (!take) return undefined
  if (request.method !== 'POST') return Promise.resolve(pages.wrongMethod)
  if (isOfOtherSite(request)) return Promise.resolve(pages.foreign)
  return answer(request, take, asked).catch((error: unknown) => {
    if (isDatabaseAway(error)) return awayPage
    throw error
  })
}

type Take = (request: IncomingMessage, form: URLSearchParams, asked: Asked) => Promise<Answer>

async function answer(request: IncomingMessage, take: Take, asked: Asked): Promise<Answer> {
  const headers = request.headers as Record<string, string | undefined>
  const body = await readBody({ headers, body: request }, MAX_FORM_BYTES)
  if (!body) return pages.tooLarge
  return take(request, new URLSearchParams(body.toString('utf8')), asked)
}

async function takeVote(request: IncomingMessage, form: URLSearchParams, asked: Asked): Promise<Answer> {
  const { pool, clock } = asked.measuring
  const [review, vote] = [idIn(form, 'review'), form.get('vote')]
  if (!review || !isVote(vote)) return pages.incomplete
  const now = clock()
  const limits = [
    await takeRateLimit(pool, VOTES, asked.address, now),
    await takeRateLimit(pool, VOTES_OF_REVIEW, `${asked.address} ${review}`, now),
  ]
  const over = limits.find(({ isWithin }) => !isWithin)
  if (over) return pages.tooOften(over.retryAfterSeconds)
  const reader = await readerOf(request, asked, { isNamed: true })
  const cast = await castVote(pool, { review, vote, at: now, member: reader.member, visitor: reader.visitor })
  if (!cast.ok) return pages[cast.kind]
  return done({
    request,
    form,
    to: `/reviews/${review}/voted`,
    value: { useful: cast.value.useful, vote },
    cookie: reader.cookie,
  })
}

async function takeReport(request: IncomingMessage, form: URLSearchParams, asked: Asked): Promise<Answer> {
  const { pool, clock } = asked.measuring
  const review = idIn(form, 'review')
  if (!review) return pages.incomplete
  const limit = await takeRateLimit(pool, REPORTS, asked.address, clock())
  if (!limit.isWithin) return pages.tooOften(limit.retryAfterSeconds)
  const { member, visitor } = await readerOf(request, asked, { isNamed: false })
  const words = { code: form.get('code') ?? '', note: form.get('note') ?? '' }
  const taken = await reportReview(pool, { review, ...words, person: member ?? visitor, at: clock() })
  if (!taken.ok) return pages[taken.kind]
  return done({ request, form, to: `/reviews/${review}/reported`, value: { reported: true } })
}

async function takeChoices(request: IncomingMessage, form: URLSearchParams, asked: Asked): Promise<Answer> {
  const { pool, clock } = asked.measuring
  const limit = await takeRateLimit(pool, CHOICES, asked.address, clock())
  if (!limit.isWithin) return pages.tooOften(limit.retryAfterSeconds)
  const token = form.get('token') ?? ''
  const door = form.get('door') === 'thanks' ? 'thanks' : 'status'
  const kinds = await choosePermissions(pool, { token, kinds: form.getAll('kind'), door, now: clock() })
  if (!kinds) return pages.noLink
  return done({ request, form, to: `/reviews/status/${token}#messages`, value: { kinds } })
}

const takers: Record<string, Take | undefined> = { [VOTE]: takeVote, [REPORT]: takeReport, [MESSAGES]: takeChoices }

export const isVote = (vote: string | null): vote is VoteWord => (votes as readonly (string | null)[]).includes(vote)
