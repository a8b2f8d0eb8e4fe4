import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BlockList } from 'node:net'
import type { PageCounts } from '#brand/page-counts.ts'
import type { DoorName } from '#measurement/drop-words.ts'
import type { Measuring } from '#measurement/measuring.ts'
import { verifyApiKey } from '#people/api-keys.ts'
import type { Pool } from '#platform/database.ts'
import { isDatabaseAway } from '#platform/database-away.ts'
import { type Answer, errorAnswer, jsonAnswer } from '#platform/http.ts'
import { log } from '#platform/log.ts'
import { refuseForNext } from './admission.ts'
import { timeBody } from './body-clock.ts'
import { askAboutPages } from './cache-headers.ts'
import { findClientAddress, isLoopback, restateOrigin } from './client-address.ts'
import type { Counters } from './counters.ts'
import { answerAway, excuseErrors } from './database-away.ts'
import type { DatabaseWatch } from './database-watch.ts'
import { askDoor } from './doors.ts'
import { askIndexNowKey } from './index-now-key.ts'
import { askLiveReminder } from './live-reminder.ts'
import { askMember } from './member.ts'
import { askMemberErasure } from './member-erasure.ts'
import { showMissingPage } from './missing-page.ts'
import { nameLocationOnce } from './one-location.ts'
import { askOwnDevice } from './own-device.ts'
import { countPage } from './page-counts.ts'
import type { Pages } from './pages.ts'
import { askQuestionReader } from './question-readers.ts'
import { answerReady, type Readiness } from './readiness.ts'
import { sendReviewClip } from './review-clips.ts'
import { askReviewDoor } from './review-doors.ts'
import { askReviewReader } from './review-readers.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { isStaffSession } from './staff-session.ts'
import type { UnderWay } from './under-way.ts'
import { waitingPage } from './waiting-page.ts'
import { askWechatCallback } from './wechat-callback.ts'
import { askWechatJs } from './wechat-js.ts'
import { askWechatSignIn } from './wechat-sign-in.ts'
import { writeAnswer } from './write-answer.ts'

/** Filled in step by step while the hub starts; a request sees what is there by then. */
export type Hub = {
  publicUrl: string
  dataDir: string
  proxies: BlockList
  internalSecret: string
  sessionKey: string
  readiness: Readiness
  counters: Counters
  pool?: Pool
  database?: DatabaseWatch
  measuring?: Measuring
  /** How many each door turned away before measuring was open. */
  turnedAway?: Partial<Record<DoorName, number>>
  pages?: Pages
  pagesUnderWay: UnderWay
  pageCounts?: PageCounts
  /** This process has no pages and will have none. */
  onlyCollects?: boolean
}

// The one import that writes a collection: Payload's own endpoint takes it.
const PRODUCT_IMPORT = '/import/products'
const NEEDS_DATABASE = /^\/(admin|api)(\/|$)/
// Asked by the worker, behind the secret of this start, between two expiries of the site.
const SETTLED = '/internal/settled'
const SETTLE_MS = 8_000
const NOWHERE = '/not-an-address'
const SMALL_BODY = { wholeMs: 30_000, idleMs: 10_000 }
const UPLOAD_TIME = { wholeMs: 120_000, idleMs: 20_000 }

/** Every request of the hub comes through here: its own doors first, then what Next may see. */
export function createListener(hub: Hub): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
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
    request.on('error', () => {})
    response.on('error', () => {})
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

async function answer(hub: Hub, request: IncomingMessage, response: ServerResponse, name: (door: string) => void): Promise<void> {
  const url = parseAddress(request.url)
  if (!url) return writeAnswer(request, response, errorAnswer(400, 'address', 'not an address of this hub'))
  const pathname = url.pathname
  const operation = answerOperation(hub, request, pathname)
  if (operation) {
    name('operations')
    return writeAnswer(request, response, await operation)
  }
  const key = askIndexNowKey(request, pathname)
  if (key) {
    name('operations')
    return writeAnswer(request, response, key)
  }
  const address = findClientAddress(request, hub.proxies)
  restateOrigin(request, address, hub.publicUrl)
  const hasStaffSession = (asked: IncomingMessage) => isStaffSession(asked.headers.cookie, hub.sessionKey, new Date())
  const door = askDoor(request, { pathname, search: url.searchParams, isStaff: hasStaffSession(request) }, hub.measuring)
  if (door) {
    name(door.name)
    if (door.turnedAway) countTurnedAway(hub, door.turnedAway)
    return writeAnswer(request, response, await door.answer)
  }
  const isSecure = hub.publicUrl.startsWith('https:')
  const own = hub.measuring && askOwnDevice(request, pathname, { ownDevices: hub.measuring.ownDevices, isSecure })
  if (own) {
    name('own-device')
    return writeAnswer(request, response, await own)
  }
  const isStaff = hasStaffSession(request)
  const byWechat =
    hub.measuring &&
    askWechatSignIn(request, { url, measuring: hub.measuring, address, isSecure, isStaff, publicUrl: hub.publicUrl })
  if (byWechat) {
    name('wechat-sign-in')
    timeBody(request, SMALL_BODY)
    return writeAnswer(request, response, await byWechat)
  }
  const erasure = hub.measuring && askMemberErasure(request, pathname, { measuring: hub.measuring, address })
  if (erasure) {
    name('member-erasure')
    return writeAnswer(request, response, await erasure)
  }
  const member = hub.measuring && askMember(request, pathname, { measuring: hub.measuring, isSecure, isStaff })
  if (member) {
    name('member')
    return writeAnswer(request, response, await member)
  }
  const said = hub.measuring && askReviewReader(request, pathname, { measuring: hub.measuring, address, isSecure })
  if (said) {
    name('review-readers')
    timeBody(request, SMALL_BODY)
    return writeAnswer(request, response, await said)
  }
  const asked = hub.measuring && askQuestionReader(request, pathname, { measuring: hub.measuring, address, isSecure })
  if (asked) {
    name('question-readers')
    timeBody(request, SMALL_BODY)
    return writeAnswer(request, response, await asked)
  }
  const signed = hub.measuring && askWechatJs(request, { url, measuring: hub.measuring, address, publicUrl: hub.publicUrl })
  if (signed) {
    name('wechat-js')
    return writeAnswer(request, response, await signed)
  }
  const told = hub.measuring && askWechatCallback(request, { url, measuring: hub.measuring, address })
  if (told) {
    name('wechat-callback')
    return writeAnswer(request, response, await told)
  }
  const reminded = hub.measuring && askLiveReminder(request, { url, measuring: hub.measuring, address, publicUrl: hub.publicUrl })
  if (reminded) {
    name('live-reminders')
    return writeAnswer(request, response, await reminded)
  }
  const written = hub.pages && hub.measuring && askReviewDoor(request, pathname, hub.measuring)
  if (written) {
    name(written.name)
    return writeAnswer(request, response, await written.answer)
  }
  const shown = hub.pages && hub.pool && sendReviewClip(request, response, { url, pool: hub.pool })
  if (shown) {
    name('review-clips')
    const refused = await shown
    return refused ? writeAnswer(request, response, refused) : undefined
  }
  if (hub.onlyCollects) return writeAnswer(request, response, errorAnswer(404, 'not-found', 'this process only collects'))
  if (!hub.pages) return writeAnswer(request, response, waitingPage)
  const refused = refuseForNext(request, pathname, { internalSecret: hub.internalSecret, hasStaffSession })
  if (refused) {
    name('refused')
    return writeAnswer(request, response, refused)
  }
  if (pathname === SETTLED) {
    name('operations')
    await hub.pagesUnderWay.settled(SETTLE_MS)
    return writeAnswer(request, response, jsonAnswer(200, { settled: true }, { 'cache-control': 'no-store' }))
  }
  // Next falls over these instead of missing a page.
  if (!isReadable(pathname)) request.url = NOWHERE
  timeBody(request, UPLOAD_TIME)
  if (pathname === PRODUCT_IMPORT) request.url = `/api${request.url}`
  askAboutPages(response)
  nameLocationOnce(response)
  if (hub.pageCounts && hub.measuring)
    countPage(request, response, { url, isStaff, counts: hub.pageCounts, ownDevices: hub.measuring.ownDevices })
  const { database } = hub
  if (!database) return hub.pages.answer(request, showMissingPage(request, response))
  // These know nothing without the database; a session would look as if it had ended.
  if (NEEDS_DATABASE.test(pathname) && (await database.isAway())) {
    name('away')
    return writeAnswer(request, response, answerAway(request))
  }
  const page = hub.pages.answer(request, excuseErrors(request, showMissingPage(request, response), database.isAwayNow))
  await (NEEDS_DATABASE.test(pathname) ? page : hub.pagesUnderWay.track(page))
}

function countTurnedAway(hub: Hub, door: DoorName): void {
  hub.turnedAway ??= {}
  hub.turnedAway[door] = (hub.turnedAway[door] ?? 0) + 1
}

/** Lets measuring answer, and hands it the count of what came too early. */
export function openDoors(hub: Hub, measuring: Measuring): void {
  hub.measuring = measuring
  for (const [door, count] of Object.entries(hub.turnedAway ?? {})) measuring.drops.add(door as DoorName, 'starting', count)
}

function answerOperation(hub: Hub, request: IncomingMessage, pathname: string): Promise<Answer> | undefined {
  if (pathname === '/healthz') return Promise.resolve(jsonAnswer(200, { alive: true }, { 'cache-control': 'no-store' }))
  if (pathname === '/readyz') return answerReady(hub.readiness, hub.pool, hub.dataDir)
  if (pathname === '/metrics') return answerMetrics(hub, request)
  return undefined
}

async function answerMetrics(hub: Hub, request: IncomingMessage): Promise<Answer> {
  if (!hub.pool) return waitingPage
  // A proxy on this machine is loopback too, but says for whom it asks.
  const isOwn = isLoopback(findClientAddress(request, hub.proxies)) && request.headers['x-forwarded-for'] === undefined
  if (!isOwn && !(await verifyApiKey(hub.pool, request.headers.authorization))) {
    return errorAnswer(401, 'unauthorized', 'an API key is needed', { 'www-authenticate': 'Bearer' })
  }
  const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' }
  return { status: 200, headers, body: hub.counters.print(hub.pool) }
}

/** Only addresses that begin with one slash: neither `http://…` (a proxy request) nor `//host` (another host to browsers). */
function parseAddress(target: string | undefined): URL | undefined {
  if (!target?.startsWith('/') || target.startsWith('//') || target.startsWith('/\\')) return undefined
  try {
    return new URL(target, 'http://hub')
  } catch {
    return undefined
  }
}

/** Whether every escape of a path is whole and stands for a character that a slug or a file name may hold. */
function isReadable(pathname: string): boolean {
  try {
    return !decodeURIComponent(pathname).includes('\0')
  } catch {
    return false
  }
}
