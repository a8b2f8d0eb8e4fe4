import { createHash, timingSafeEqual } from 'node:crypto'
import type { Queryable } from '#platform/database.ts'

export type ApiKey = { id: string; label: string }

/**
 * Whose key an `Authorization` header carries: the key of the settings (`HUB_API_KEY`) or one made in the admin.
 * `null` when the header is absent, malformed, unknown or revoked.
 */
export async function verifyApiKey(db: Queryable, authorization: string | undefined): Promise<ApiKey | null> {
  const token = /^Bearer ([\x21-\x7e]{16,200})$/.exec(authorization ?? '')?.[1]
  if (!token) return null
  const configured = process.env.HUB_API_KEY
  if (configured && timingSafeEqual(hashApiKey(configured), hashApiKey(token))) return { id: 'settings', label: 'HUB_API_KEY' }
  const found = await db.query<ApiKey>('select id, label from api_keys where hash = $1 and revoked_at is null', [
    hashApiKey(token),
  ])
  return found.rows[0] ?? null
}

/** What is stored of a key: SHA-256, 32 bytes. The keys are random, so no salt or stretching is needed. */
export const hashApiKey = (token: string): Buffer => createHash('sha256').update(token).digest()
