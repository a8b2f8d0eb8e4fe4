import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Queryable } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { insertKey, revokeKey, selectActiveKey, selectKeys } from './api-keys.sql.ts'

export type ApiKey = { id: string; label: string }
export type KeptApiKey = ApiKey & { prefix: string; createdAt: Date; revokedAt: Date | null; createdBy: string | null }

/**
 * Whose key an `Authorization` header carries: the key of the settings (`HUB_API_KEY`) or one made in the admin.
 * `null` when the header is absent, malformed, unknown or revoked.
 */
export async function verifyApiKey(db: Queryable, authorization: string | undefined): Promise<ApiKey | null> {
  const token = /^Bearer ([\x21-\x7e]{16,200})$/.exec(authorization ?? '')?.[1]
  if (!token) return null
  const configured = process.env.HUB_API_KEY
  if (configured && timingSafeEqual(hashApiKey(configured), hashApiKey(token))) return { id: 'settings', label: 'HUB_API_KEY' }
  const found = await db.query<ApiKey>(selectActiveKey, [hashApiKey(token)])
  return found.rows[0] ?? null
}

/** Makes a key. The key itself is in the answer and nowhere else; its first characters are kept to recognise it by. */
export async function makeApiKey(
  db: Queryable,
  key: { label: string; by: string; now: Date },
): Promise<Result<{ id: string; key: string; prefix: string }, 'label'>> {
  const label = key.label.trim()
  if (!label || [...label].length > 60) return fail('label', '请填写用途，不超过 60 个字。')
  const token = `hub_${randomBytes(30).toString('base64url')}`
  const prefix = token.slice(0, 10)
  const made = await db.query<{ id: string }>(insertKey, [label, prefix, hashApiKey(token), key.by, key.now])
  return ok({ id: made.rows[0]!.id, key: token, prefix })
}

/** Ends a key at once and for good. Gives whether it was still active. */
export async function revokeApiKey(db: Queryable, id: string, now: Date): Promise<boolean> {
  const changed = await db.query(revokeKey, [id, now])
  return changed.rowCount === 1
}

/** Every key ever made, the active ones first. Who made it is a colleague's name, or the id of one who has left. */
export async function listApiKeys(db: Queryable): Promise<KeptApiKey[]> {
  return (await db.query<KeptApiKey>(selectKeys)).rows
}

/** What is stored of a key: SHA-256, 32 bytes. The keys are random, so no salt or stretching is needed. */
export const hashApiKey = (token: string): Buffer => createHash('sha256').update(token).digest()
