import { createHmac, randomBytes } from 'node:crypto'
import type { Queryable } from './database.ts'
import { keepSetting, readSetting } from './settings.ts'

const SETTING = 'visitor-key'

/**
 * The key with which outside ids are hashed. It belongs to the database, not to a process: made once, then kept.
 * `given` is the environment's `HUB_VISITOR_KEY` (≥ 16 characters). Throws when it is too short or differs from the kept one,
 * because every stored person would become a stranger.
 */
export async function openVisitorKey(db: Queryable, given: string | undefined): Promise<Buffer> {
  if (given && given.length < 16) throw new Error('HUB_VISITOR_KEY is too short: at least 16 characters')
  const kept =
    (await readSetting(db, SETTING)) ?? (await keepSetting(db, SETTING, given || randomBytes(32).toString('base64url')))
  if (given && given !== kept) {
    throw new Error('HUB_VISITOR_KEY differs from the key this database was filled with; remove it or give the old one')
  }
  return Buffer.from(kept, 'utf8')
}

/** HMAC-SHA256 of `text`, 32 bytes. The same text under the same key is the same hash, for ever. */
export const keyedHash = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
