import { statfs } from 'node:fs/promises'
import type { Queryable } from '#platform/database.ts'
import { type Answer, jsonAnswer } from '#platform/http.ts'
import { answersQuery } from './database-watch.ts'

const QUERY_LIMIT_MS = 500
const MINIMUM_FREE_BYTES = 256 * 2 ** 20

/** What the rest of the process says about itself; each is switched by the one who knows. */
export type Readiness = { isServing: boolean; isDemoLoading: boolean; isDraining: boolean }

/**
 * `/readyz`: 200 when the hub can serve (the database answers within 500 ms, pages are ready, the disk has room, the first
 * demonstration load has ended, it is not stopping), else 503. Says which of these holds, nothing else.
 */
export async function answerReady(state: Readiness, db: Queryable | undefined, dataDir: string): Promise<Answer> {
  const [database, disk] = await Promise.all([db ? answersQuery(db, QUERY_LIMIT_MS) : false, hasRoom(dataDir)])
  const parts = { database, disk, pages: state.isServing, demo: !state.isDemoLoading, accepting: !state.isDraining }
  const isReady = Object.values(parts).every(Boolean)
  const headers: Record<string, string> = { 'cache-control': 'no-store' }
  if (!isReady) headers['retry-after'] = '1'
  return jsonAnswer(isReady ? 200 : 503, { ready: isReady, ...parts }, headers)
}

async function hasRoom(folder: string): Promise<boolean> {
  try {
    const disk = await statfs(folder)
    return disk.bavail * disk.bsize > MINIMUM_FREE_BYTES
  } catch {
    return false
  }
}
