import type { ServerResponse } from 'node:http'

/**
 * Next names the target of a page that redirects twice, from its render and from what it kept of it. Browsers take the two
 * as one; programs join them to an address that does not exist.
 */
export function nameLocationOnce(response: ServerResponse): void {
  const appendHeader = response.appendHeader.bind(response)
  response.appendHeader = (name, value) =>
    /^location$/i.test(name) ? response.setHeader(name, [value].flat().slice(0, 1)) : appendHeader(name, value)
}
