import { setTimeout as sleep } from 'node:timers/promises'

const ATTEMPTS = 5
const LIMIT_MS = 10_000

/** Asks the front process to expire every page of the site. Throws when it does not after five attempts. */
export const revalidateOverHttp = (): Promise<void> => askUntilDone('/internal/revalidate')

/** Waits until the front process has made every page that it is making now. Throws as `revalidateOverHttp` does. */
export const settleOverHttp = (): Promise<void> => askUntilDone('/internal/settled')

async function askUntilDone(path: string): Promise<void> {
  const { HUB_INTERNAL_URL: base, HUB_INTERNAL_SECRET: secret } = process.env
  if (!base || !secret) throw new Error('HUB_INTERNAL_URL and HUB_INTERNAL_SECRET are not set')
  for (let attempt = 1; ; attempt++) {
    const failure = await ask(`${base}${path}`, secret)
    if (!failure) return
    if (attempt === ATTEMPTS) throw new Error(`the site was not revalidated: ${failure}`)
    await sleep(100 * 2 ** attempt)
  }
}

const ECHO_MS = 1_500

/**
 * Runs `work` again once it has been quiet for 1.5 s after a call and `settle` has ended: a page that was being rendered from the
 * old state while the site was expired is kept as if it were new, and only an expiry after its end removes it.
 */
export function withEcho(
  work: () => Promise<void>,
  settle: () => Promise<void>,
  onFailure: (error: Error) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const echo = () => void settle().catch(onFailure).then(work).catch(onFailure)
  return () => {
    clearTimeout(timer)
    timer = setTimeout(echo, ECHO_MS).unref()
    return work()
  }
}

/**
 * Lets many calls share one run: a call that comes while one is under way waits for the next, which begins afterwards and
 * therefore sees what the caller has changed.
 */
export function shareRuns(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const begin = (): Promise<void> => {
    running = work().finally(() => {
      running = undefined
    })
    return running
  }
  return () => {
    if (!running) return begin()
    next ??= running
      .catch(() => {})
      .then(() => {
        next = undefined
        return begin()
      })
    return next
  }
}

async function ask(url: string, secret: string): Promise<string | undefined> {
  try {
    const headers = { 'x-hub-internal': secret }
    const answer = await fetch(url, { method: 'POST', headers, signal: AbortSignal.timeout(LIMIT_MS) })
    await answer.arrayBuffer()
    return answer.ok ? undefined : `status ${answer.status}`
  } catch (error) {
    return (error as Error).message
  }
}
