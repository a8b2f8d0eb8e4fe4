import type { LinkState } from './outside-link.ts'

const GONE = [404, 410]
const PATIENCE_MS = 8_000

/**
 * Asks the hub's own front whether the public finds something at an address of the site: its pages, doors and files alike. A page
 * that is made for the first time takes its time; one that leads on is there.
 */
export async function askInside(path: string): Promise<LinkState> {
  const front = process.env.HUB_INTERNAL_URL
  if (!front) return 'silent'
  try {
    const { status } = await fetch(front + (path.replace(/#.*$/, '') || '/'), {
      method: 'HEAD',
      redirect: 'manual',
      headers: { accept: 'text/html' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return GONE.includes(status) ? 'gone' : status < 500 ? 'alive' : 'silent'
  } catch {
    return 'silent'
  }
}
