import type { IncomingMessage } from 'node:http'
import { takeHelpVote } from '#care/help-vote.ts'
import { readBody } from '#measurement/doors/read-body.ts'
import { isVisitorId } from '#measurement/parse-event.ts'
import { isDatabaseAway } from '#platform/database-away.ts'
import { DAY_MS, dayOf, HOUR_MS } from '#platform/days.ts'
import { type Answer, parseCookies } from '#platform/http.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { awayPage } from './database-away.ts'
import { plainPage } from './plain-page.ts'
import { type Asked, idIn, isOfOtherSite } from './reader-of.ts'
import { done, pages } from './review-answers.ts'

const MAX_FORM_BYTES = 2 * 1024
const VOTES = { name: 'help-votes', limit: 60, windowMs: HOUR_MS }
/** One word a browser and day, or an address that has none; and so many an address, which may be a whole office's. */
const VOTES_OF_READER = { name: 'help-votes-of-reader', limit: 1, windowMs: DAY_MS }
const VOTES_OF_ADDRESS = { name: 'help-votes-of-address', limit: 20, windowMs: DAY_MS }

const unknown = plainPage(
  404,
  '这条帮助不在展示中 · Not shown any more',
  '它可能已经改写或撤下。 · It may have been rewritten or taken down.',
)

/**
 * Takes what a reader says of an answer: `POST /help/vote` {entry, vote: `useful` | `not`}, a plain form of at most 2 KiB; `undefined`
 * for any other path. A second word of the same day counts nothing, and is thanked for all the same.
 */
export function askHelpReader(request: IncomingMessage, pathname: string, asked: Asked): Promise<Answer> | undefined {
  if (pathname !== '/help/vote') return undefined
  if (request.method !== 'POST') return Promise.resolve(pages.wrongMethod)
  if (isOfOtherSite(request)) return Promise.resolve(pages.foreign)
  return takeVote(request, asked).catch((error: unknown) => {
    if (isDatabaseAway(error)) return awayPage
    throw error
  })
}

async function takeVote(request: IncomingMessage, { measuring, address }: Asked): Promise<Answer> {
  const body = await readBody({ headers: request.headers as Record<string, string | undefined>, body: request }, MAX_FORM_BYTES)
  if (!body) return pages.tooLarge
  const form = new URLSearchParams(body.toString('utf8'))
  const [entry, vote] = [idIn(form, 'entry'), form.get('vote')]
  if (!entry || (vote !== 'useful' && vote !== 'not')) return pages.incomplete
  const { pool, clock } = measuring
  const now = clock()
  const limit = await takeRateLimit(pool, VOTES, address, now)
  if (!limit.isWithin) return pages.tooOften(limit.retryAfterSeconds)
  const visitor = parseCookies(request.headers.cookie).get('hub_v')
  const reader = isVisitorId(visitor) ? visitor : address
  const limits = [
    await takeRateLimit(pool, VOTES_OF_READER, `${reader} ${entry}`, now),
    await takeRateLimit(pool, VOTES_OF_ADDRESS, `${address} ${entry}`, now),
  ]
  const isCounted = limits.every(({ isWithin }) => isWithin)
  if (isCounted) {
    const slug = await takeHelpVote(pool, { entry, isUseful: vote === 'useful', day: dayOf(now, hubTimeZone()) })
    if (!slug) return unknown
  }
  return done({ request, form, to: '/help/said', value: { counted: isCounted } })
}
