import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import type { Result } from '#platform/result.ts'

/** Runs `work` in the transaction of the request. A refusal rolls back like a throw, and is given back. */
export async function inRequestTransaction<T, Kind extends string>(
  req: PayloadRequest,
  work: () => Promise<Result<T, Kind>>,
): Promise<Result<T, Kind>> {
  const owns = await initTransaction(req)
  try {
    const done = await work()
    if (!owns) return done
    if (done.ok) await commitTransaction(req)
    else await killTransaction(req)
    return done
  } catch (error) {
    if (owns) await killTransaction(req)
    throw error
  }
}
