import { hasPath, type Profile } from './profiles.ts'

/** Calls of a path: how many a day, and how many on the day that is counted. */
export type Quotas = Map<string, { limit: number; used: number; day: string }>

type Counted = { now: number; quotas: Quotas; profile: Profile }

const LIMITS: Record<string, number> = {
  '/datacube/getarticletotaldetail': 500,
  '/cgi-bin/draft/add': 1_000,
  '/cgi-bin/media/uploadimg': 3_000,
  '/cgi-bin/material/add_material': 1_000,
  '/cgi-bin/freepublish/submit': 100,
  '/cgi-bin/message/mass/sendall': 100,
  '/cgi-bin/message/mass/preview': 100,
}

/** Counts a call; false when the day's are used up. Days are China's. */
export function countCall(simulator: Counted, path: string): boolean {
  const quota = quotaOf(simulator, path)
  if (!quota) return true
  if (quota.used >= quota.limit) return false
  quota.used++
  return true
}

/** `POST /cgi-bin/openapi/quota/get`; `null` for what the account may not ask. */
export function answerQuota(simulator: Counted, body: Record<string, unknown>): object | null {
  const path = String(body.cgi_path)
  const quota = hasPath(simulator.profile, path) ? quotaOf(simulator, path) : undefined
  if (!quota) return null
  const { limit, used } = quota
  return { errcode: 0, errmsg: 'ok', quota: { daily_limit: limit, used, remain: limit - used } }
}

function quotaOf({ now, quotas }: Counted, path: string) {
  const limit = LIMITS[path]
  if (limit === undefined) return undefined
  const day = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
  const kept = quotas.get(path) ?? { limit, used: 0, day }
  if (kept.day !== day) Object.assign(kept, { used: 0, day })
  quotas.set(path, kept)
  return kept
}
