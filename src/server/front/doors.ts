import type { IncomingMessage } from 'node:http'
import { findDoor } from '#measurement/doors/all.ts'
import type { Measuring } from '#measurement/measuring.ts'
import { type Answer, errorAnswer, parseCookies } from '#platform/http.ts'
import { timeBody } from './body-clock.ts'

/** What the front process has found out about a request. */
export type Caller = { pathname: string; search: URLSearchParams; isStaff: boolean }

const SMALL_BODY = { wholeMs: 30_000, idleMs: 10_000 }

/**
 * Answers the addresses of the measuring doors; `undefined` when the path is none of them. Until measuring is open they say
 * so, in their own form, so that browsers and malls send again.
 */
export function askDoor(
  request: IncomingMessage,
  caller: Caller,
  measuring: Measuring | undefined,
): { name: string; answer: Promise<Answer> } | undefined {
  const found = findDoor(caller.pathname)
  if (!found) return undefined
  const name = found.door.path.replace(/\/:.*$/, '')
  if (!measuring) {
    return {
      name,
      answer: Promise.resolve(errorAnswer(503, 'starting', 'the hub is starting; send it again', { 'retry-after': '2' })),
    }
  }
  // An import may take as long as it likes and minds its own silence; everything else is small and quick.
  if (!name.startsWith('/import')) timeBody(request, SMALL_BODY)
  const answer = found.door.answer(
    {
      method: request.method ?? 'GET',
      headers: firstOfEach(request.headers),
      query: caller.search,
      cookies: Object.fromEntries(parseCookies(request.headers.cookie)),
      params: found.params,
      body: request,
      isStaff: caller.isStaff,
    },
    measuring,
  )
  return { name, answer }
}

const firstOfEach = (headers: IncomingMessage['headers']): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]))
