export type KeptBytes<Value> = {
  get: (key: string) => Value | undefined
  put: (key: string, value: Value) => void
  /** A value that was put before has another size now. */
  measureAgain: (key: string, value: Value) => void
  clear: () => void
  figures: () => { count: number; bytes: number }
}

/** Values by key in at most so many bytes: the one asked for longest ago goes first. */
export function createKeptBytes<Value>(limitBytes: number, sizeOf: (value: Value) => number): KeptBytes<Value> {
  const kept = new Map<string, { value: Value; size: number }>()
  let bytes = 0
  const put = (key: string, value: Value) => {
    const size = sizeOf(value)
    bytes += size - (kept.get(key)?.size ?? 0)
    kept.delete(key)
    kept.set(key, { value, size })
    for (const [oldest, { size: freed }] of kept) {
      if (bytes <= limitBytes) return
      kept.delete(oldest)
      bytes -= freed
    }
  }
  return {
    get: (key) => {
      const found = kept.get(key)
      if (!found) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    put,
    measureAgain: (key, value) => {
      if (kept.get(key)?.value === value) put(key, value)
    },
    clear: () => {
      kept.clear()
      bytes = 0
    },
    figures: () => ({ count: kept.size, bytes }),
  }
}
