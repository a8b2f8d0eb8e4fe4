const REST_MS = 20_000

const restingUntil = new Map<string, number>()

/** Time of the process, not of a clock that may be told back. */
export const isResting = (provider: string): boolean => (restingUntil.get(provider) ?? 0) > performance.now()

/** After a failure: nobody is asked for 20 s. */
export const rest = (provider: string): void => void restingUntil.set(provider, performance.now() + REST_MS)

export const wake = (): void => restingUntil.clear()
