import type { IncomingMessage } from 'node:http'
import { log } from '#platform/log.ts'
import { encodeBest, type KeptAnswer, keepAnswer, sizeOf } from './kept-answer.ts'
import { type AskNext, makePage } from './make-page.ts'
import { readPageAddress } from './page-address.ts'
import type { Renders } from './renders.ts'
import type { IsStatic } from './static-routes.ts'

/** Pages may be kept by whoever stands between, but are asked about each time: what is taken down must be gone within two seconds. */
const ASKED_ABOUT = { 'cache-control': 'public, max-age=0, must-revalidate' }
const LIMIT_BYTES = 64 * 2 ** 20
/** A page that was read this often is worth the best encoding. */
const WORTH_THE_BEST = 32

/** `expiresAt`, ms: after this it is made again. */
type KeptPage = KeptAnswer & { generation: number; expiresAt: number; isBest: boolean }

export type PageStore = {
  /** The kept page of a request, if it may be shown now. */
  find: (request: IncomingMessage) => KeptAnswer | undefined
  /** The same, made first when it is missing: once for all who ask meanwhile. `undefined`: Next is to answer. */
  load: (request: IncomingMessage) => Promise<KeptAnswer | undefined>
  /** For `/metrics`. */
  figures: () => Record<string, number>
}

type Parts = {
  renders: Renders
  isStatic: IsStatic
  askNext: AskNext
  /** Headers of every answer of the hub. */
  secured: Record<string, string>
  limitBytes?: number
}

/** Finished public pages in the memory of the front process, the one asked for longest ago goes first. */
export function createPageStore({ renders, isStatic, askNext, secured, limitBytes = LIMIT_BYTES }: Parts): PageStore {
  const kept = new Map<string, KeptPage>()
  const making = new Map<string, Promise<KeptPage | undefined>>()
  const counts = { hits: 0, misses: 0, passes: 0 }
  let generation = renders.generation
  let bytes = 0
  let improving = Promise.resolve()

  const findAt = (address: string): KeptPage | undefined => {
    if (generation !== renders.generation) empty()
    const page = kept.get(address)
    if (!page || !renders.mayShow()) return undefined
    if (Date.now() >= page.expiresAt && !renders.isAlone()) return undefined
    // Asked for last, so it goes last.
    kept.delete(address)
    kept.set(address, page)
    if (page.answers >= WORTH_THE_BEST && !page.isBest) improve(page)
    return page
  }

  const empty = () => {
    generation = renders.generation
    kept.clear()
    bytes = 0
  }

  const make = async (address: string): Promise<KeptPage | undefined> => {
    const made = await makePage(address, renders, askNext)
    if (!made) return undefined
    const { generation: begun, expiresAt } = made
    const page = {
      ...(await keepAnswer({ ...secured, ...made.headers, ...ASKED_ABOUT }, made.body)),
      generation: begun,
      expiresAt,
      isBest: false,
    }
    // What changed while it was encoded is not on it.
    if (page.generation !== renders.generation || !renders.mayKeep()) return undefined
    put(address, page)
    return page
  }

  const put = (address: string, page: KeptPage) => {
    if (generation !== renders.generation) empty()
    const before = kept.get(address)
    bytes += sizeOf(page) - (before ? sizeOf(before) : 0)
    kept.delete(address)
    kept.set(address, page)
    for (const [oldest, other] of kept) {
      if (bytes <= limitBytes) return
      kept.delete(oldest)
      bytes -= sizeOf(other)
    }
  }

  /** One after the other, so that readers keep the processor. */
  const improve = (page: KeptPage) => {
    page.isBest = true
    improving = improving.then(async () => {
      if (page.generation !== renders.generation) return
      const before = sizeOf(page)
      await encodeBest(page).catch((error: Error) => log.debug({ err: error.message }, 'a page was not encoded anew'))
      if ([...kept.values()].includes(page)) bytes += sizeOf(page) - before
    })
  }

  return {
    find: (request) => {
      const address = readPageAddress(request)
      const page = address === undefined ? undefined : findAt(address)
      if (page) counts.hits++
      return page
    },
    load: async (request) => {
      const address = readPageAddress(request)
      if (address === undefined || !renders.mayKeep() || !isStatic(address)) return undefined
      // Whoever comes after a change waits for no page from before it.
      const name = `${renders.generation} ${address}`
      let page = making.get(name)
      if (!page) {
        page = make(address).finally(() => making.delete(name))
        making.set(name, page)
      }
      const made = await page
      counts[made ? 'misses' : 'passes']++
      return made
    },
    figures: () => ({
      hub_page_store_hits_total: counts.hits,
      hub_page_store_misses_total: counts.misses,
      hub_page_store_passes_total: counts.passes,
      hub_page_store_pages: kept.size,
      hub_page_store_bytes: bytes,
    }),
  }
}
