import type { IncomingMessage } from 'node:http'
import { readBody } from '#measurement/doors/read-body.ts'
import { judge } from '#measurement/flags.ts'
import type { Measuring } from '#measurement/measuring.ts'
import { OWN_DEVICE_COOKIE } from '#measurement/own-devices.ts'
import { isVisitorId } from '#measurement/parse-event.ts'
import { seeSender } from '#measurement/sender.ts'
import { say } from '#platform/bilingual.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { type Answer, errorAnswer, jsonAnswer, parseCookies } from '#platform/http.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { findKind } from '#search/kinds.ts'
import { noteOpened, noteSearch } from '#search/log/note-search.ts'
import { readSlip } from '#search/log/slip.ts'
import { suggest } from '#search/suggest.ts'
import { idIn, isOfOtherSite } from './reader-of.ts'

/** A whole school may type behind one address, and one person asks with every syllable. */
const SUGGESTIONS = { name: 'search-suggestions', limit: 1_200, windowMs: 10 * MINUTE_MS }
const NOTES = { name: 'search-notes', limit: 120, windowMs: 10 * MINUTE_MS }
const MAX_FORM_BYTES = 2 * 1024

type Asked = { url: URL; measuring: Measuring; address: string; isStaff: boolean }

/**
 * Answers `GET /search/suggest?q=` (also under `/en`) with titles that hold what was typed so far, and takes what a page of results
 * tells: `POST /search/asked` {query, results, day, sign}, and `POST /search/opened` with {collection, id} of what was opened, and
 * `also` when nothing was told yet. `undefined` for any other path.
 */
export function askSearch(request: IncomingMessage, asked: Asked): Promise<Answer> | undefined {
  const [, prefix, act] = /^(\/en)?\/search\/(suggest|asked|opened)$/.exec(asked.url.pathname) ?? []
  if (act === 'suggest') {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'method', 'use GET', { allow: 'GET, HEAD' })
    return offer(asked, prefix ? 'en' : 'zh')
  }
  if (!act || prefix) return undefined
  if (request.method !== 'POST') return refuse(405, 'method', 'use POST', { allow: 'POST' })
  if (isOfOtherSite(request)) return refuse(403, 'foreign', 'not from another site')
  return note(request, asked, act === 'opened')
}

const refuse = (...error: Parameters<typeof errorAnswer>): Promise<Answer> => Promise.resolve(errorAnswer(...error))

async function offer({ url, measuring: { pool, clock }, address }: Asked, language: 'zh' | 'en'): Promise<Answer> {
  const limit = await takeRateLimit(pool, SUGGESTIONS, address, clock())
  if (!limit.isWithin) return tooOften(limit.retryAfterSeconds)
  const found = await suggest(pool, url.searchParams.get('q') ?? '')
  const suggestions = found.map(({ title, path, label }) => ({
    title,
    path: language === 'zh' ? path : `/en${path}`,
    kind: say(label, language),
  }))
  // What was taken down must be gone within two seconds.
  return jsonAnswer(200, { suggestions }, { 'cache-control': 'public, max-age=1', 'x-robots-tag': 'noindex' })
}

async function note(request: IncomingMessage, asked: Asked, isOpening: boolean): Promise<Answer> {
  const { measuring, address } = asked
  const { pool, clock, timeZone } = measuring
  const now = clock()
  const headers = request.headers as Record<string, string | undefined>
  const body = await readBody({ headers, body: request }, MAX_FORM_BYTES)
  if (!body) return errorAnswer(413, 'too-large', `at most ${MAX_FORM_BYTES} bytes`)
  const form = new URLSearchParams(body.toString('utf8'))
  const slip = readSlip(form, { now, timeZone })
  if (!slip) return errorAnswer(400, 'slip', 'no search of this hub, or an old one')
  const limit = await takeRateLimit(pool, NOTES, address, now)
  if (!limit.isWithin) return tooOften(limit.retryAfterSeconds)
  const visitor = await findReader(headers, asked)
  if (!visitor) return jsonAnswer(202, { noted: false })
  if (!isOpening) return jsonAnswer(202, { noted: await noteSearch(pool, slip, { visitor, address }) })
  const [kind, document] = [findKind(form.get('collection')), idIn(form, 'id')]
  if (!kind || !document) return errorAnswer(400, 'incomplete', 'say what was opened')
  // Whoever opened something within the first second has not told yet that he asked.
  if (form.get('also') === 'asked') await noteSearch(pool, slip, { visitor, address })
  return jsonAnswer(202, { noted: await noteOpened(pool, { ...slip, collection: kind.slug, document }, { visitor, address }) })
}

/** The browser that asks; `null` for programs, colleagues, previews, and for who wants to be counted nowhere. */
async function findReader(
  headers: Record<string, string | undefined>,
  { measuring: { ownDevices }, isStaff }: Asked,
): Promise<string | null> {
  const cookies = parseCookies(headers.cookie)
  const visitor = cookies.get('hub_v')
  if (cookies.get('hub_no') === '1' || !isVisitorId(visitor)) return null
  const isOwnDevice = await ownDevices.holds(cookies.get(OWN_DEVICE_COOKIE))
  const seen = seeSender({ headers, isStaff, isOwnDevice, page: 'fresh', isAbsurdlyFast: false, events: [] })
  return judge(seen).flags === 0 ? visitor : null
}

const tooOften = (seconds: number): Answer =>
  errorAnswer(429, 'too-often', 'too often: try again later', { 'retry-after': String(seconds) })
