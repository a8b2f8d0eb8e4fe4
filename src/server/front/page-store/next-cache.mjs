const LIMIT_BYTES = 50 * 2 ** 20

/** @type {Map<string, { value: any, cacheControl: any, lastModified: number, generation: number, bytes: number }>} */
const kept = new Map()
let bytes = 0
let generation = 0

/**
 * Next's cache of pages (`cacheHandler` of next.config.ts), one for each request: what was begun before a change is not kept after
 * it, which Next's own cache cannot tell. Whoever asks under an id is told, in `proofs`, to which generation the answer belongs.
 * Outside a hub (`next build`) it keeps nothing.
 *
 * @param {{ _requestHeaders?: Record<string, unknown> }} request
 */
export default function RequestCache({ _requestHeaders: headers }) {
  const renders = globalThis.zhongcaoRenders
  const begun = renders?.generation
  const id = headers?.['x-hub-making']
  const prove = (madeAt) => void (typeof id === 'string' && renders.proofs.set(id, { generation: begun, madeAt }))

  return {
    async get(key, { kind }) {
      if (!renders?.mayShow() || kind === 'FETCH') return null
      const entry = find(key, renders)
      if (!entry) return null
      prove(entry.lastModified)
      return { value: entry.value, cacheControl: entry.cacheControl, lastModified: entry.lastModified }
    },
    async set(key, value, { cacheControl } = {}) {
      if (!renders || !value || value.kind === 'FETCH') return
      const lastModified = Date.now()
      prove(lastModified)
      if (!renders.mayKeep() || begun !== renders.generation) return
      put(key, { value, cacheControl, lastModified, generation: begun, bytes: sizeOf(key, value) })
    },
    async revalidateTag() {
      if (renders) renders.generation++
    },
    resetRequestCache() {},
  }
}

/** One that is too old is not shown while it is made again, as Next would: a page ends when it says so. */
function find(key, renders) {
  if (generation !== renders.generation) empty(renders.generation)
  const entry = kept.get(key)
  if (!entry) return undefined
  const seconds = entry.cacheControl?.revalidate
  const isOver = typeof seconds === 'number' && Date.now() >= entry.lastModified + seconds * 1_000
  if (isOver && !renders.isAlone()) return undefined
  kept.delete(key)
  kept.set(key, entry)
  return entry
}

function put(key, entry) {
  if (generation !== entry.generation) empty(entry.generation)
  bytes += entry.bytes - (kept.get(key)?.bytes ?? 0)
  kept.delete(key)
  kept.set(key, entry)
  for (const [oldest, { bytes: freed }] of kept) {
    if (bytes <= LIMIT_BYTES) return
    kept.delete(oldest)
    bytes -= freed
  }
}

function empty(next) {
  generation = next
  kept.clear()
  bytes = 0
}

function sizeOf(key, value) {
  const segments = value.segmentData ? [...value.segmentData.values()] : []
  const parts = [value.html, value.rscData, value.body, ...segments]
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), key.length + 1_024)
}
