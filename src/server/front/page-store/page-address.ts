import type { IncomingMessage } from 'node:http'

/** Only plain addresses: what needs an escape, or has two slashes or dots beside each other, is left to Next, and so is its own machinery. */
const PLAIN = /^\/(?:[a-z0-9-][a-z0-9_-]*(?:[./][a-z0-9_-]+)*)?$/

/**
 * What links carry that no page reads on the server: the channel and the sharer, which the beacon reads, what WeChat adds to
 * whatever is shared in it, and the marks of advertisements.
 */
const MARKS = new Set([
  'ch',
  'via',
  'from',
  'isappinstalled',
  'scene',
  'subscene',
  'ascene',
  'clicktime',
  'enterid',
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_content',
  'utm_term',
])

/** Headers that ask for something else than the page as everybody sees it. */
const OTHER_ANSWERS = [
  'rsc',
  'next-action',
  'next-router-prefetch',
  'next-router-state-tree',
  'next-url',
  'x-prerender-revalidate',
]

/**
 * The path under which the page that a request asks for may be kept; `undefined` when the answer may depend on anything else
 * than this path.
 */
export function readPageAddress({ method, url = '', headers }: IncomingMessage): string | undefined {
  if (!isPlainReading({ method, headers })) return undefined
  const mark = url.indexOf('?')
  const pathname = mark === -1 ? url : url.slice(0, mark)
  if (!PLAIN.test(pathname) || (mark !== -1 && !hasOnlyMarks(url.slice(mark + 1)))) return undefined
  if (OTHER_ANSWERS.some((name) => headers[name] !== undefined)) return undefined
  // Next's draft mode, which the hub does not use: whoever brings its cookie is answered by Next.
  return headers.cookie?.includes('__prerender_bypass') ? undefined : pathname
}

/** Whether a request reads and brings no body: one that comes slowly is timed on the longer way. */
export const isPlainReading = ({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean =>
  (method === 'GET' || method === 'HEAD') && headers['content-length'] === undefined && headers['transfer-encoding'] === undefined

const hasOnlyMarks = (query: string): boolean =>
  query.split('&').every((part) => part === '' || MARKS.has(part.split('=', 1)[0]!))
