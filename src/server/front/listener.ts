import type { IncomingMessage, ServerResponse } from 'node:http'
import { isDatabaseAway } from '#platform/database-away.ts'
import { errorAnswer } from '#platform/http.ts'
import { log } from '#platform/log.ts'
import { parseAddress } from './address.ts'
import { findClientAddress, restateOrigin } from './client-address.ts'
import { answerAway } from './database-away.ts'
import { askDoor } from './doors.ts'
import { countTurnedAway, type Hub } from './hub.ts'
import { readMaking } from './internal.ts'
import { findKept, giveKept } from './kept-answers.ts'
import { askOperation } from './operations.ts'
import { askOwnDoors } from './own-doors.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { isStaffSession } from './staff-session.ts'
import { passToNext } from './to-next.ts'
import { waitingPage } from './waiting-page.ts'
import { writeAnswer } from './write-answer.ts'

/** Every request of the hub comes through here: its own doors first, then what Next may see. */
export function createListener(hub: Hub): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    request.on('error', ignore)
    response.on('error', ignore)
    const kept = findKept(hub, request)
    if (kept) return hub.counters.countAnswer('memory', giveKept(hub, request, response, kept))
    const started = performance.now()
    let door = 'pages'
    response.once('close', () => {
      // A sender that was too slow, or went away, got no answer at all.
      const status = response.headersSent ? response.statusCode : 0
      hub.counters.countAnswer(door, status)
      const facts = { door, method: request.method, status, ms: Math.round(performance.now() - started) }
      if (status >= 500 && hub.pages) log.warn(facts, 'answered with an error')
      else log.debug(facts, 'answered')
    })
    setSecurityHeaders(response, hub.publicUrl.startsWith('https:'))
    if (hub.readiness.isDraining) response.setHeader('connection', 'close')
    const name = (value: string) => {
      door = value
    }
    answer(hub, request, response, name).catch((error: unknown) => {
      if (isDatabaseAway(error)) return writeAnswer(request, response, answerAway(request))
      log.error({ err: error instanceof Error ? error.message : String(error), door }, 'a request failed')
      writeAnswer(request, response, errorAnswer(500, 'internal', 'something went wrong here'))
    })
  }
}

const ignore = () => {}

async function answer(hub: Hub, request: IncomingMessage, response: ServerResponse, name: (door: string) => void): Promise<void> {
  const url = parseAddress(request.url)
  if (!url) return writeAnswer(request, response, errorAnswer(400, 'address', 'not an address of this hub'))
  const { pathname } = url
  const operation = askOperation(hub, request, pathname)
  if (operation) {
    name('operations')
    return writeAnswer(request, response, await operation)
  }
  const { publicUrl, measuring } = hub
  const making = readMaking(request, hub.internalSecret)
  const address = findClientAddress(request, hub.proxies)
  restateOrigin(request, address, publicUrl)
  const hasStaffSession = (asked: IncomingMessage) => isStaffSession(asked.headers.cookie, hub.sessionKey, new Date())
  const isStaff = hasStaffSession(request)
  const door = askDoor(request, { pathname, search: url.searchParams, isStaff }, measuring)
  if (door) {
    name(door.name)
    if (door.turnedAway) countTurnedAway(hub, door.turnedAway)
    return writeAnswer(request, response, await door.answer)
  }
  const isSecure = publicUrl.startsWith('https:')
  const said =
    measuring && askOwnDoors(hub, { request, response, url, pathname, address, publicUrl, isSecure, isStaff, measuring })
  if (said) {
    name(said.name)
    const answered = await said.answer
    return answered ? writeAnswer(request, response, answered) : undefined
  }
  if (hub.onlyCollects) return writeAnswer(request, response, errorAnswer(404, 'not-found', 'this process only collects'))
  if (!hub.pages) return writeAnswer(request, response, waitingPage)
  await passToNext(hub, request, response, { url, pages: hub.pages, isStaff, hasStaffSession, making, name })
}
