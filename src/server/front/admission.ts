import type { IncomingMessage } from 'node:http'
import { type Answer, errorAnswer } from '#platform/http.ts'

const MIB = 2 ** 20
const UPLOAD_LIMIT = 52 * MIB
const WRITE_LIMIT = 4 * MIB
/** Nine photos of 8 MB and the words: what the form of a review may carry. */
const READER_FORM_LIMIT = 80 * MIB

/** Doors that take a file as the whole body. */
const FILE_DOORS = ['/import/products', '/api/title-faces']

/** The pages whose form readers send, by scripts (a server action) or without them (multipart). */
const FORM_PAGES = [
  'me',
  'reviews/new(/[a-z0-9-]{1,200})?',
  'reviews/order/[0-9a-zA-Z._-]{1,80}',
  'reviews/status/[0-9a-f]{32}\\.[A-Za-z0-9_-]{32}',
  'campaigns/[a-z0-9-]{1,90}',
  'campaigns/place/[A-Za-z0-9_-]{64}',
]
const READER_FORMS = new RegExp(`^(/en)?/(${FORM_PAGES.join('|')})$`)

const READING = ['GET', 'HEAD', 'OPTIONS']

export type Gate = { hasStaffSession: (request: IncomingMessage) => boolean }

/**
 * What never reaches Next: addresses that are not plain paths, the picture optimiser (renditions are made by ourselves),
 * server actions outside a colleague's session but for the forms of readers, writes to pages that take none, and bodies that are too large or do not
 * say how large they are. Gives the refusal, or `undefined` for a request that may pass.
 */
export function refuseForNext(request: IncomingMessage, pathname: string, gate: Gate): Answer | undefined {
  if (pathname.startsWith('/_next/image')) return errorAnswer(404, 'not-found', 'there is nothing here')
  const method = request.method ?? 'GET'
  const misdirected = refuseMeasuring(pathname, method)
  if (misdirected) return misdirected
  const isAdmin = isUnder(pathname, '/admin')
  const isReaderForm = READER_FORMS.test(pathname)
  const isInterface = isUnder(pathname, '/api') || pathname === '/import/products'
  const isAction = request.headers['next-action'] !== undefined || (isMultipart(request) && !isInterface)
  if (isAction && !isReaderForm && !(isAdmin && gate.hasStaffSession(request)))
    return errorAnswer(403, 'forbidden', 'not accepted here')
  if (READING.includes(method)) return undefined
  if (!isAdmin && !isInterface && !isReaderForm)
    return errorAnswer(405, 'method', 'this address is only read', { allow: 'GET, HEAD' })
  if (!['POST', 'PATCH', 'PUT', 'DELETE'].includes(method)) return errorAnswer(405, 'method', 'this method is not known here')
  if (isReaderForm)
    return method === 'POST'
      ? refuseBody(request, pathname.endsWith('/me') ? WRITE_LIMIT : READER_FORM_LIMIT)
      : errorAnswer(405, 'method', 'send the form by POST')
  return refuseBody(request, isMultipart(request) || FILE_DOORS.includes(pathname) ? UPLOAD_LIMIT : WRITE_LIMIT)
}

/** What no door took but looks like one: neither a page of Next nor an answer of Payload may stand there (contract, section 4). */
function refuseMeasuring(pathname: string, method: string): Answer | undefined {
  const isDoor = ['/collect', '/import', '/hooks'].some((folder) => isUnder(pathname, folder))
  if (isDoor && pathname !== '/import/products') return errorAnswer(404, 'not-found', 'there is no such interface')
  if (isUnder(pathname, '/api/scorecards') && !READING.includes(method))
    return errorAnswer(405, 'method', 'use GET', { allow: 'GET, HEAD' })
  return undefined
}

function refuseBody(request: IncomingMessage, limit: number): Answer | undefined {
  if (request.headers['transfer-encoding'] !== undefined) return errorAnswer(411, 'length', 'say how long the body is')
  const tooLarge = Number(request.headers['content-length'] ?? 0) > limit
  return tooLarge ? errorAnswer(413, 'too-large', `at most ${limit} bytes`, { connection: 'close' }) : undefined
}

const isMultipart = (request: IncomingMessage): boolean => /^multipart\//i.test(request.headers['content-type'] ?? '')

const isUnder = (pathname: string, folder: string): boolean => pathname === folder || pathname.startsWith(`${folder}/`)
