import type { IncomingMessage, ServerResponse } from 'node:http'
import { jsonAnswer } from '#platform/http.ts'
import { isReadable } from './address.ts'
import { refuseForNext } from './admission.ts'
import { timeBody } from './body-clock.ts'
import { askAboutPages } from './cache-headers.ts'
import { answerAway, excuseErrors } from './database-away.ts'
import type { Hub } from './hub.ts'
import { showMissingPage } from './missing-page.ts'
import { nameLocationOnce } from './one-location.ts'
import { countPage } from './page-counts.ts'
import type { Pages } from './pages.ts'
import { writeAnswer } from './write-answer.ts'

// The one import that writes a collection: Payload's own endpoint takes it.
const PRODUCT_IMPORT = '/import/products'
const NEEDS_DATABASE = /^\/(admin|api)(\/|$)/
// Asked by the worker, behind the secret of this start, between two expiries of the site.
const SETTLED = '/internal/settled'
const SETTLE_MS = 8_000
const NOWHERE = '/not-an-address'
const UPLOAD_TIME = { wholeMs: 120_000, idleMs: 20_000 }

type Passed = {
  url: URL
  pages: Pages
  isStaff: boolean
  hasStaffSession: (request: IncomingMessage) => boolean
  name: (door: string) => void
}

/** Lets Next answer what it may see, and refuses the rest. */
export async function passToNext(hub: Hub, request: IncomingMessage, response: ServerResponse, passed: Passed): Promise<void> {
  const { url, pages, isStaff, hasStaffSession, name } = passed
  const { pathname } = url
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
  if (!database) return pages.answer(request, showMissingPage(request, response))
  // These know nothing without the database; a session would look as if it had ended.
  if (NEEDS_DATABASE.test(pathname) && (await database.isAway())) {
    name('away')
    return writeAnswer(request, response, answerAway(request))
  }
  const page = pages.answer(request, excuseErrors(request, showMissingPage(request, response), database.isAwayNow))
  await (NEEDS_DATABASE.test(pathname) ? page : hub.pagesUnderWay.track(page))
}
