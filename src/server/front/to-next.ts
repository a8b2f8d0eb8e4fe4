import type { IncomingMessage, ServerResponse } from 'node:http'
import { isReadable } from './address.ts'
import { refuseForNext } from './admission.ts'
import { timeBody } from './body-clock.ts'
import { askAboutPages } from './cache-headers.ts'
import { answerAway, excuseErrors } from './database-away.ts'
import type { Hub } from './hub.ts'
import { giveKept, loadKept } from './kept-answers.ts'
import { showMissingPage } from './missing-page.ts'
import { nameLocationOnce } from './one-location.ts'
import { countPage } from './page-counts.ts'
import type { Pages } from './pages.ts'
import { sendPublicFile } from './public-files.ts'
import { writeAnswer } from './write-answer.ts'

// The one import that writes a collection: Payload's own endpoint takes it.
const PRODUCT_IMPORT = '/import/products'
const NEEDS_DATABASE = /^\/(admin|api)(\/|$)/
const NOWHERE = '/not-an-address'
const UPLOAD_TIME = { wholeMs: 120_000, idleMs: 20_000 }

type Passed = {
  url: URL
  pages: Pages
  isStaff: boolean
  hasStaffSession: (request: IncomingMessage) => boolean
  /** The id under which this process itself asks for a page that it is to keep. */
  making: string | undefined
  name: (door: string) => void
}

/** Lets Next answer what it may see, and refuses the rest. */
export async function passToNext(hub: Hub, request: IncomingMessage, response: ServerResponse, passed: Passed): Promise<void> {
  const { url, pages, isStaff, hasStaffSession, making, name } = passed
  const { pathname } = url
  const refused = refuseForNext(request, pathname, { hasStaffSession })
  if (refused) {
    name('refused')
    return writeAnswer(request, response, refused)
  }
  if (making !== undefined) {
    name('pages-made')
    request.headers['x-hub-making'] = making
    return pages.answer(request, response)
  }
  const kept = await loadKept(hub, request)
  if (kept) {
    name('memory')
    giveKept(hub, request, response, kept)
    return
  }
  const file = await sendPublicFile(request, response, url)
  if (file) {
    name('files')
    return file.refused ? writeAnswer(request, response, file.refused) : undefined
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
  await pages.answer(request, excuseErrors(request, showMissingPage(request, response), database.isAwayNow))
}
