import type { IncomingMessage } from 'node:http'
import { log } from '#platform/log.ts'
import { isReader } from '../missing-page.ts'
import { encodeBest, type KeptAnswer, keepAnswer, sizeOf } from './kept-answer.ts'
import { createKeptBytes } from './kept-bytes.ts'
import { makeMissing } from './make-missing.ts'
import { type AskNext, type MadePage, makePage, mayBeGiven } from './make-page.ts'
import { readPageAddress } from './page-address.ts'
import type { Renders } from './renders.ts'
import type { IsStatic } from './static-routes.ts'

/** Pages may be kept by whoever stands between, but are asked about each time: what is taken down must be gone within two seconds. */
const ASKED_ABOUT = { 'cache-control': 'public, max-age=0, must-revalidate' }
const LIMIT_BYTES = 64 * 2 ** 20
/** Whoever asks for addresses at random must not push the pages out. */
const MISSING_LIMIT_BYTES = 4 * 2 ** 20
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
  /** The page for readers of an address that has none; `undefined` when it cannot be made. */
  askMissing: (pathname: string) => Promise<string | undefined>
  /** Headers of every answer of the hub. */
  secured: Record<string, string>
  limitBytes?: number
}

/** Finished public pages in the memory of the front process, and what readers are told where one is gone. */
export function createPageStore({ renders, isStatic, askNext, askMissing, secured, limitBytes = LIMIT_BYTES }: Parts): PageStore {
  const pages = createKeptBytes<KeptPage>(limitBytes, sizeOf)
  const missing = createKeptBytes<KeptPage>(MISSING_LIMIT_BYTES, sizeOf)
  const making = new Map<string, Promise<KeptPage | undefined>>()
  const counts = { hits: 0, misses: 0, passes: 0 }
  let generation = renders.generation
  let improving = Promise.resolve()

  const followGeneration = () => {
    if (generation === renders.generation) return
    generation = renders.generation
    pages.clear()
    missing.clear()
  }

  const findAt = (address: string, request: IncomingMessage): KeptPage | undefined => {
    followGeneration()
    if (!renders.mayShow()) return undefined
    const page = pages.get(address) ?? (isReader(request) ? missing.get(address) : undefined)
    if (!page || (Date.now() >= page.expiresAt && !renders.isAlone())) return undefined
    if (page.answers >= WORTH_THE_BEST && !page.isBest) improve(address, page)
    return page
  }

  const make = async (address: string, forReader: boolean): Promise<KeptPage | undefined> => {
    const made = await makePage(address, renders, askNext)
    if (made === 'missing') return forReader ? keep(address, await makeMissing(address, renders, askMissing), missing) : undefined
    return keep(address, made && { ...made, headers: { ...made.headers, ...ASKED_ABOUT } }, pages)
  }

  const keep = async (address: string, made: MadePage | undefined, into: typeof pages): Promise<KeptPage | undefined> => {
    if (!made) return undefined
    const answer = await keepAnswer({ ...secured, ...made.headers }, made.body, made.status)
    const page = { ...answer, generation: made.generation, expiresAt: made.expiresAt, isBest: false }
    // What changed while it was made or encoded is not on it.
    if (made.generation !== renders.generation || !renders.mayKeep()) return mayBeGiven(made, renders) ? page : undefined
    followGeneration()
    into.put(address, page)
    return page
  }

  /** One after the other, so that readers keep the processor. */
  const improve = (address: string, page: KeptPage) => {
    page.isBest = true
    improving = improving.then(async () => {
      if (page.generation !== renders.generation) return
      await encodeBest(page).catch((error: Error) => log.debug({ err: error.message }, 'a page was not encoded anew'))
      pages.measureAgain(address, page)
    })
  }

  return {
    find: (request) => {
      const address = readPageAddress(request)
      const page = address === undefined ? undefined : findAt(address, request)
      if (page) counts.hits++
      return page
    },
    load: async (request) => {
      const address = readPageAddress(request)
      if (address === undefined || !renders.mayKeep() || !isStatic(address)) return undefined
      const forReader = isReader(request)
      // Whoever comes after a change waits for no page from before it.
      const name = `${renders.generation} ${forReader} ${address}`
      let page = making.get(name)
      if (!page) {
        page = make(address, forReader).finally(() => making.delete(name))
        making.set(name, page)
      }
      const made = await page
      counts[made ? 'misses' : 'passes']++
      return made
    },
    figures: () => {
      const [shown, gone] = [pages.figures(), missing.figures()]
      return {
        hub_page_store_hits_total: counts.hits,
        hub_page_store_misses_total: counts.misses,
        hub_page_store_passes_total: counts.passes,
        hub_page_store_pages: shown.count + gone.count,
        hub_page_store_bytes: shown.bytes + gone.bytes,
      }
    },
  }
}
