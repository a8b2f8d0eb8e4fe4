import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { findPublicAddresses } from '#platform/public-address.ts'

/** `gone`: its host or its page does not exist. `silent`: nobody answered in time, which may be them or us. */
export type LinkState = 'alive' | 'gone' | 'silent'

const GONE = [404, 410]
const PATIENCE_MS = 4_000

const asked = new Map<string, { at: number; state: Promise<LinkState> }>()
const KEPT_MS = 10 * 60_000
const MOST_KEPT = 1_000

/** The same as `askOutside`, at most once in ten minutes: the list is looked through at every pause of a writer. */
export function askOutsideOnce(url: string, now = Date.now()): Promise<LinkState> {
  const before = asked.get(url)
  if (before && now - before.at < KEPT_MS) return before.state
  const state = askOutside(url)
  if (asked.size >= MOST_KEPT) asked.clear()
  asked.set(url, { at: now, state })
  return state
}

/** Asks an address outside the hub whether it is there. Nothing is read of it, redirections are not followed. */
export async function askOutside(url: string, findAddresses = findPublicAddresses): Promise<LinkState> {
  const { protocol, hostname } = new URL(url)
  const addresses = await findAddresses(hostname.replace(/^\[|\]$/g, ''))
  const first = addresses[0]
  if (!first) return 'gone'
  const request = protocol === 'https:' ? tlsRequest : plainRequest
  return new Promise((resolve) => {
    const asked = request(url, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PATIENCE_MS),
      // The address that was looked at is the one that is asked, whatever the name leads to by then.
      lookup: (_host, options, found) => (options.all ? found(null, addresses) : found(null, first.address, first.family)),
    })
    asked.once('response', (answer) => {
      answer.resume()
      resolve(GONE.includes(answer.statusCode ?? 0) ? 'gone' : 'alive')
    })
    asked.once('error', () => resolve('silent'))
    asked.end()
  })
}
