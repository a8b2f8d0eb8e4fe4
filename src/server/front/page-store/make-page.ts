import { randomUUID } from 'node:crypto'
import { log } from '#platform/log.ts'
import { askOwn, type OwnAnswer } from '../loopback.ts'
import type { Renders } from './renders.ts'

const LIMIT_MS = 20_000
const ATTEMPTS = 3
const CARRIED = ['content-type', 'content-disposition', 'content-language', 'link', 'x-robots-tag']
const KEPT_TYPES = /^(text\/(html|plain|calendar|vtt)|application\/(atom\+xml|rss\+xml|xml|feed\+json))(;|$)/

/** A page begun before a change is still given to who waited for it, for as long as this; a takedown may be seen for two seconds. */
const GIVEN_MS = 1_000

/** `begunAt`: by `performance.now()`. */
export type MadePage = {
  status: number
  headers: Record<string, string>
  body: Buffer
  generation: number
  begunAt: number
  expiresAt: number
}
export type AskNext = (pathname: string, id: string) => Promise<OwnAnswer>

/**
 * Lets Next make the page of a path as nobody in particular sees it; `missing` when there is none. `undefined` when Next does not
 * say that it is the same for everybody, or when it could not be shown to be begun after this asking: a request that comes while
 * Next makes the page from an older state is answered with that one, and asks again.
 */
export async function makePage(pathname: string, renders: Renders, askNext: AskNext): Promise<MadePage | 'missing' | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const id = randomUUID()
    const begunAt = performance.now()
    try {
      const made = await askNext(pathname, id)
      const seconds = secondsKept(made)
      if (seconds === undefined) return undefined
      const proof = renders.proofs.get(id)
      if (!proof || !mayBeGiven({ generation: proof.generation, begunAt }, renders)) continue
      if (made.status === 404) return 'missing'
      const headers = Object.fromEntries(
        CARRIED.flatMap((name) => (made.headers[name] ? [[name, String(made.headers[name])]] : [])),
      )
      const { generation, madeAt } = proof
      return { status: 200, headers, body: made.body, generation, begunAt, expiresAt: madeAt + seconds * 1_000 }
    } catch (error) {
      log.debug({ err: error instanceof Error ? error.message : String(error) }, 'a page could not be made to be kept')
      return undefined
    } finally {
      renders.proofs.delete(id)
    }
  }
  return undefined
}

/** Whether a page may be given to who asked for it before it was begun: nothing changed since, or only a moment ago. */
export const mayBeGiven = ({ generation, begunAt }: Pick<MadePage, 'generation' | 'begunAt'>, renders: Renders): boolean =>
  generation === renders.generation || performance.now() - begunAt < GIVEN_MS

/** For how many seconds an answer is good for everybody; `undefined` for one that is not, or is no whole page. */
function secondsKept({ status, headers }: OwnAnswer): number | undefined {
  const control = headers['cache-control'] ?? ''
  if ((status !== 200 && status !== 404) || /private|no-store|no-cache/i.test(control)) return undefined
  if (headers['set-cookie'] || headers['content-encoding'] || headers.location) return undefined
  if (!KEPT_TYPES.test(headers['content-type'] ?? '')) return undefined
  const seconds = Number(/\bs-maxage=(\d+)/i.exec(control)?.[1])
  return seconds > 0 ? seconds : undefined
}

/** Asks over the loopback, with the secret of this start and nothing of the reader who waits. */
export const askOverLoopback =
  (base: string, secret: string): AskNext =>
  (pathname, id) =>
    askOwn(base + pathname, { limitMs: LIMIT_MS, headers: { 'x-hub-internal': secret, 'x-hub-making': id } })
