/** One event as it waits for its acknowledgement. `at` is the browser's own clock, ms. */
export type Waiting = { id: string; type: string; subject?: string; at: number; channel: string; via?: string; slot?: string }

/** A web storage by its keys. */
export type Store = Record<string, string | undefined>

/** What is unacknowledged: at most 200 events of the last 72 h, whatever the storage says. */
export function readWaiting(store: Store): Waiting[] {
  try {
    return JSON.parse(store.hub_q!).filter((event: Waiting) => event.at > Date.now() - 2592e5)
  } catch {
    return []
  }
}

/** A full storage costs the resending, never the page. */
export function writeWaiting(store: Store, events: Waiting[]): void {
  try {
    store.hub_q = JSON.stringify(events.slice(-200))
  } catch {}
}
