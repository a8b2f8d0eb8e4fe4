import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

// Only the front process may say these; what a client sends under their names is dropped.
const OWN_HEADERS = [
  'x-hub-address',
  'x-hub-internal',
  'x-hub-making',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
  'forwarded',
  'x-middleware-subrequest',
  'x-middleware-subrequest-id',
  'x-middleware-rewrite',
  'x-middleware-next',
  'x-middleware-override-headers',
  'x-middleware-set-cookie',
  'x-invoke-path',
  'x-invoke-query',
  'x-invoke-status',
  'x-matched-path',
  'x-now-route-matches',
]

/** The proxies whose word counts, from addresses and networks (`10.0.0.0/8`). Throws on anything else. */
export function parseProxies(list: string[]): BlockList {
  const proxies = new BlockList()
  for (const entry of list) {
    const [address = '', prefix] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    const longest = family === 'ipv6' ? 128 : 32
    if (!isIP(address) || (prefix !== undefined && !(/^\d+$/.test(prefix) && Number(prefix) <= longest)))
      throw new Error(`TRUSTED_PROXIES: 不是地址或网段: ${entry} · not an address`)
    if (prefix === undefined) proxies.addAddress(address, family)
    else proxies.addSubnet(address, Number(prefix), family)
  }
  return proxies
}

/**
 * The address a request came from: the nearest one in `X-Forwarded-For` that is no trusted proxy, when the sender is one,
 * else the sender itself.
 */
export function findClientAddress(request: IncomingMessage, proxies: BlockList): string {
  let address = plain(request.socket.remoteAddress ?? '')
  const forwarded = request.headers['x-forwarded-for']
  if (forwarded === undefined) return address
  const hops = String(forwarded)
    .split(',')
    .map((hop) => plain(hop.trim()))
  while (isTrusted(address, proxies) && isIP(hops.at(-1) ?? '')) address = hops.pop()!
  return address
}

/** Replaces what a client may not say about itself by what the front process has found out. */
export function restateOrigin(request: IncomingMessage, address: string, publicUrl: string): void {
  // Deleting what is not there would make every later look at the headers slow.
  for (const name of OWN_HEADERS) if (request.headers[name] !== undefined) delete request.headers[name]
  request.headers['x-hub-address'] = address
  request.headers['x-forwarded-for'] = address
  request.headers['x-forwarded-proto'] = publicUrl.startsWith('https:') ? 'https' : 'http'
}

export const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.')

const isTrusted = (address: string, proxies: BlockList): boolean =>
  isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

const plain = (address: string): string =>
  address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address
