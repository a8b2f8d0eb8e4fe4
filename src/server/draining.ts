import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from '#platform/env.ts'
import type { Front } from './front/front.ts'
import type { Readiness } from './front/readiness.ts'

/** Who balances between hubs looks at `/readyz` every few seconds; on a machine of one's own nobody does. */
export const noticeBeforeClosing = ({ isProduction }: Settings): number => (isProduction ? 5_000 : 0)

/** Says 503 on `/readyz` for `noticeMs` while everything is still answered, then takes nothing new. `hurry` cuts both short. */
export async function drain(
  readiness: Readiness,
  front: Pick<Front, 'close'>,
  { noticeMs, hurry }: { noticeMs: number; hurry: AbortSignal },
): Promise<void> {
  readiness.isDraining = true
  await sleep(noticeMs, undefined, { signal: hurry }).catch(() => {})
  await front.close(hurry)
}
