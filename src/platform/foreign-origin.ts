const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Whether a request that changes something was sent by a page of another site, so that its cookies must not count.
 * Browsers say so by `Sec-Fetch-Site` or by an `Origin` whose host is not ours; programs that send neither are no browsers.
 */
export function isForeignRequest(request: { method: string; headers: { get: (name: string) => string | null } }): boolean {
  if (SAFE_METHODS.includes(request.method)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site === 'same-origin' || site === 'none') return false
  if (site === 'cross-site') return true
  const origin = request.headers.get('origin')
  return origin !== null && !ownHosts(request.headers).includes(hostOf(origin))
}

function ownHosts(headers: { get: (name: string) => string | null }): (string | null)[] {
  const hosts = [headers.get('host')]
  if (process.env.PUBLIC_URL) hosts.push(hostOf(process.env.PUBLIC_URL))
  return hosts.filter((host) => host !== null && host !== '')
}

function hostOf(address: string): string | null {
  try {
    return new URL(address).host
  } catch {
    return ''
  }
}
