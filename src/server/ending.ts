import { log } from '#platform/log.ts'
import { write } from './progress.ts'

// npm passes Ctrl-C on to its child, which has it from the terminal already: twice within a second is once.
const SAME_PRESS_MS = 1_000

type Closing = { name: string; close: (hurry: AbortSignal) => Promise<unknown> }

export type Ending = {
  /** What is opened later is closed earlier. */
  add: (name: string, close: (hurry: AbortSignal) => Promise<unknown>) => void
  /** Closes everything, once; later calls wait for the same end. */
  end: (reason: string) => Promise<void>
  isEnding: () => boolean
  /** Aborted when the end begins, before anything is closed: for work of our own that nobody waits for. */
  begun: AbortSignal
}

/** Keeps what the start has opened, so that it is closed in the opposite order however far the start came. */
export function createEnding(): Ending {
  const open: Closing[] = []
  const hurry = new AbortController()
  const begun = new AbortController()
  let ending: Promise<void> | undefined
  let startedAt = 0

  const closeAll = async (reason: string) => {
    log.debug({ reason }, 'ending')
    for (let closing = open.pop(); closing; closing = open.pop()) {
      const { name, close } = closing
      const began = performance.now()
      await close(hurry.signal).catch((error: Error) => log.error({ err: error.message, part: name }, 'did not close well'))
      log.debug({ part: name, ms: Math.round(performance.now() - began) }, 'closed')
    }
  }
  const end = (reason: string) => {
    if (!ending) {
      startedAt = performance.now()
      begun.abort()
      ending = closeAll(reason)
    } else if (performance.now() - startedAt > SAME_PRESS_MS && !hurry.signal.aborted) {
      write('不再等待进行中的请求 · not waiting any longer')
      hurry.abort()
    }
    return ending
  }
  return { add: (name, close) => void open.push({ name, close }), end, isEnding: () => ending !== undefined, begun: begun.signal }
}
