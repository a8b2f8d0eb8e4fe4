/** What is known of an answer that was asked for by ourselves: to which generation it belongs and when it was made, ms. */
export type Proof = { generation: number; madeAt: number }

/** What the front process and Next's cache of pages (`next-cache.mjs`) both know. */
export type Renders = {
  /** Raised by every change of what readers may see: what was begun under an older one is never kept, and nothing of it is shown. */
  generation: number
  /** Whether pages made now may be kept: this process has heard, a moment ago, that it would hear of a change. */
  mayKeep: () => boolean
  /** Whether kept pages may be shown: the same, or nobody at all can change anything. */
  mayShow: () => boolean
  /** Nobody can change anything, however old a page is. */
  isAlone: () => boolean
  /** By the id of an asking of our own. */
  proofs: Map<string, Proof>
}

// Next loads its cache itself, from a file of its own: what both must know is kept with the process.
const ofProcess = globalThis as typeof globalThis & { zhongcaoRenders?: Renders }

/** Until somebody listens for changes nothing is kept or shown. */
export function openRenders(): Renders {
  ofProcess.zhongcaoRenders ??= {
    generation: 1,
    mayKeep: () => false,
    mayShow: () => false,
    isAlone: () => false,
    proofs: new Map(),
  }
  return ofProcess.zhongcaoRenders
}
