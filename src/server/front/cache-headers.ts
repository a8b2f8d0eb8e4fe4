import type { ServerResponse } from 'node:http'

/**
 * Pages may be kept by whoever stands between, but are asked about each time: Next would let shared caches show them stale
 * for a year, and what is taken down must be gone within two seconds.
 */
export function askAboutPages(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) =>
    /^cache-control$/i.test(name) && String(value).includes('s-maxage')
      ? setHeader(name, 'public, max-age=0, must-revalidate')
      : setHeader(name, value)
}
