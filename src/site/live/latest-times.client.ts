import type { LiveTimes } from '#content/live-state.ts'

const told = new Map<string, LiveTimes>()

/** What the hub last said of a stream; until it did, what the page was made with. */
export const latestTimes = (path: string | undefined, made: LiveTimes): LiveTimes => (path && told.get(path)) || made

export const rememberTimes = (path: string, times: LiveTimes): void => {
  told.set(path, times)
}
