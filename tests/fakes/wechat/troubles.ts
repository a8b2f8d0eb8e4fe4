import { vi } from 'vitest'
import type { Fault } from './simulator.ts'

/** How WeChat answers slowly, wrongly or not at all. */
export const troubles: Record<string, Fault> = {
  'late, but in time': { lateMs: 20 },
  'with a connection that is reset before anything is done': 'silent',
  'with a connection that is reset after it was done': 'lost',
  'never, and nothing is done': 'mute',
  'never, though it is done': 'held',
  'with 502': { status: 502 },
  'with 504, though it is done': { status: 504, isDone: true },
  'with a page in place of JSON': 'rubbish',
  'with JSON that is cut off': 'cut',
  'with null': 'odd',
  'that it is busy': { errcode: -1 },
  'that it is asked too often': { errcode: 45011 },
  'that today’s calls are used up': { errcode: 45009 },
  'that the account may not': { errcode: 48001 },
  'that the address is not on the list': { errcode: 40164 },
  'that the token is over': { errcode: 42001 },
  'that the token is none': { errcode: 40001 },
  'with an error that nobody knows': { errcode: 99_999 },
}

/** Where asking again harms nobody, these are enough. */
const some = ['silent', 'mute', 'cut', 'odd', 'rubbish'] as const
export const fewTroubles = Object.entries(troubles).filter(
  ([, fault]) =>
    some.some((one) => one === fault) || (typeof fault === 'object' && 'errcode' in fault && fault.errcode !== 48001),
)

/** Ten seconds of silence are ten too many in a test: those that the hub waits are over sooner. Ended by `vi.restoreAllMocks`. */
export function hurry(): void {
  const timeout = AbortSignal.timeout.bind(AbortSignal)
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms >= 10_000 ? 120 : ms))
}
