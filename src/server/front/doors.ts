import type { IncomingMessage } from 'node:http'
import { findDoor } from '#measurement/doors/all.ts'
import type { DoorName } from '#measurement/drop-words.ts'
import type { Measuring } from '#measurement/measuring.ts'
import { findMemberSession, MEMBER_COOKIE } from '#measurement/members/sessions.ts'
import type { MemberKeys } from '#orders/member-keys.ts'
import { type Answer, errorAnswer, parseCookies } from '#platform/http.ts'
import { timeBody } from './body-clock.ts'
import { awayPage } from './database-away.ts'
import { isReader, loadMissingPage } from './missing-page.ts'
import { waitingPage } from './waiting-page.ts'

/** What the front process has found out about a request. */
export type Caller = { pathname: string; search: URLSearchParams; isStaff: boolean }

const NO_COOKIES = {}

const SMALL_BODY = { wholeMs: 30_000, idleMs: 10_000 }

/** `turnedAway`: the door could not be asked yet, which nobody else counts. */
type Asked = { name: string; answer: Promise<Answer>; turnedAway?: DoorName }

/**
 * Answers the addresses of the measuring doors; `undefined` when the path is none of them. Until measuring is open they say
 * so, in their own form, so that browsers and malls send again.
 */
export function askDoor(request: IncomingMessage, caller: Caller, measuring: Measuring | undefined): Asked | undefined {
  const found = findDoor(caller.pathname)
  if (!found) return undefined
  const name = found.door.path.replace(/\/:.*$/, '')
  if (!measuring) {
    if (isReader(request)) return { name, turnedAway: found.door.name, answer: Promise.resolve(waitingPage) }
    return {
      name,
      turnedAway: found.door.name,
      answer: Promise.resolve(errorAnswer(503, 'starting', 'the hub is starting; send it again', { 'retry-after': '2' })),
    }
  }
  // An import may take as long as it likes and minds its own silence; everything else is small and quick.
  if (!name.startsWith('/import')) timeBody(request, SMALL_BODY)
  const answer = found.door.answer(
    {
      method: request.method ?? 'GET',
      headers: request.headers as Record<string, string | undefined>,
      query: caller.search,
      cookies: request.headers.cookie === undefined ? NO_COOKIES : Object.fromEntries(parseCookies(request.headers.cookie)),
      params: found.params,
      body: request,
      isStaff: caller.isStaff,
      findMember: () => findMember(request, measuring),
    },
    measuring,
  )
  return { name, answer: isReader(request) ? answer.then((said) => showToReader(name, said)) : answer }
}

async function findMember(request: IncomingMessage, { pool, clock }: Measuring): Promise<MemberKeys | undefined> {
  const token = parseCookies(request.headers.cookie).get(MEMBER_COOKIE)
  return (await findMemberSession(pool, token, clock()))?.member
}

/** A reader whose link leads nowhere, or nowhere now, gets a page in place of the error form. */
async function showToReader(name: string, answer: Answer): Promise<Answer> {
  if (answer.status === 503) return awayPage
  if (answer.status !== 404 && answer.status !== 410) return answer
  const headers = { ...answer.headers, 'content-type': 'text/html; charset=utf-8', 'x-robots-tag': 'noindex' }
  // A code resembles no title, so only its door is told.
  return { status: answer.status, headers, body: await loadMissingPage(`${name}/`, answer.status === 410) }
}
