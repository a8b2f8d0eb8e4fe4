type Looking = {
  everyMs: number
  /** Looks once right away as well. */
  atOnce?: boolean
  /** Hears why a look failed; the next one comes all the same. */
  failed: (error: Error) => void
  lost: AbortSignal
}

/** Calls `look` every so often until `lost`, and never while the look before is still under way. */
export function keepLooking(look: () => Promise<void>, { everyMs, atOnce = false, failed, lost }: Looking): void {
  let isRunning = false
  const run = async () => {
    if (isRunning) return
    isRunning = true
    try {
      await look()
    } catch (error) {
      failed(error as Error)
    } finally {
      isRunning = false
    }
  }
  if (atOnce) void run()
  const timer = setInterval(() => void run(), everyMs)
  lost.addEventListener('abort', () => clearInterval(timer), { once: true })
}
