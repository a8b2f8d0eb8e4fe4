import type { IncomingMessage, ServerResponse } from 'node:http'
import { isbot } from 'isbot'
import { crawlerOf } from '#brand/crawlers.ts'
import type { PageCounts } from '#brand/page-counts.ts'
import { OWN_DEVICE_COOKIE, type OwnDevices } from '#measurement/own-devices.ts'
import { parseCookies } from '#platform/http.ts'

type Watched = { url: URL; isStaff: boolean; counts: PageCounts; ownDevices: OwnDevices }

const SEARCH_PAGES = ['/search', '/en/search']
/** What lies behind these, and every address that ends like a file, is no page of the site. */
const NO_PAGE = /^\/(admin|api|_next)(\/|$)|\.\w+$/

/**
 * Counts a page when it has been answered: one that a search engine's crawler was given, or a search of a reader. Colleagues,
 * own devices, programs, prefetches and readers who asked not to be counted are no readers here.
 */
export function countPage(request: IncomingMessage, response: ServerResponse, watched: Watched): void {
  const { headers } = request
  const { pathname, searchParams } = watched.url
  if (request.method !== 'GET' || NO_PAGE.test(pathname)) return
  response.once('finish', () => {
    if (!isPage(response)) return
    const engine = crawlerOf(headers['user-agent'])
    if (engine) return watched.counts.countCrawl(engine, pathname)
    const typed = searchParams.get('q')?.trim() ?? ''
    if (!SEARCH_PAGES.includes(pathname) || [...typed].length < 2 || watched.isStaff) return
    if (isProgram(headers) || parseCookies(headers.cookie).get('hub_no') === '1') return
    void countUnlessOwn(headers.cookie, typed, watched)
  })
}

/** The same for a page from the memory of this process, which is never a search. */
export function countKeptPage(
  { method, url = '', headers }: IncomingMessage,
  response: ServerResponse,
  counts: PageCounts,
): void {
  const engine = method === 'GET' ? crawlerOf(headers['user-agent']) : undefined
  if (!engine) return
  const pathname = url.split('?', 1)[0]!
  if (!NO_PAGE.test(pathname)) response.once('finish', () => counts.countCrawl(engine, pathname))
}

const isPage = (response: ServerResponse): boolean =>
  (response.statusCode === 200 && String(response.getHeader('content-type')).startsWith('text/html')) ||
  response.statusCode === 304

const isProgram = (headers: IncomingMessage['headers']): boolean =>
  isbot(headers['user-agent'] ?? '') ||
  !headers['user-agent'] ||
  /prefetch|prerender/i.test(String(headers['sec-purpose'] ?? headers.purpose))

/** A device that cannot be looked up now is nobody's, and its search is left out. */
async function countUnlessOwn(cookie: string | undefined, typed: string, { counts, ownDevices }: Watched): Promise<void> {
  const isOwn = await ownDevices.holds(parseCookies(cookie).get(OWN_DEVICE_COOKIE)).catch(() => true)
  if (!isOwn) counts.countSearch(typed)
}
