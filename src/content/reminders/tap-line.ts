import { MINUTE_MS } from '#platform/days.ts'
import { readFields } from '#platform/field-reader.ts'
import { findFlaw, isRecord } from '#platform/outside-text.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { Tap } from './grants.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const channels = ['mini-program', 'official-notice', 'official-once'] as const

/**
 * Reads one tap that happened elsewhere, such as in a mini program: what a reader said to one message of one live (`live`, absent:
 * the next one). `key` is what the same tap is known by. The message names every wrong field; unknown fields are left alone.
 */
export function parseTap(value: unknown, now: Date): Result<Tap, 'tap'> {
  if (!isRecord(value)) return fail('tap', 'a line must be an object')
  const flaw = findFlaw(value)
  if (flaw) return fail('tap', flaw)
  const fields = readFields(value)
  const live = fields.text('live', 60)?.replace(/^live-streams:/, '')
  if (live !== undefined && !UUID.test(live)) fields.refuse('live', 'must be live-streams:<id>')
  const channel = fields.needed('channel', fields.oneOf('channel', channels))
  const appId = fields.needed('appId', fields.text('appId', 40))
  if (appId !== undefined && !/^wx[0-9a-f]{16}$/.test(appId)) fields.refuse('appId', 'must be an AppID of WeChat')
  const openid = fields.needed('openid', fields.text('openid', 40))
  if (openid !== undefined && !/^[\w-]{20,40}$/.test(openid)) fields.refuse('openid', 'must be an openid')
  const answer = fields.oneOf('answer', ['accept', 'refuse']) ?? 'accept'
  const scene = fields.integer('scene', { max: 10_000 })
  const key = fields.needed('key', fields.text('key', 100))
  const at = fields.instant('at') ?? now.getTime()
  if (at > now.getTime() + MINUTE_MS) fields.refuse('at', 'lies in the future')
  if (fields.problems.length > 0) return fail('tap', fields.problems.join('; '))
  const tap = { live: live ?? null, channel: channel!, appId: appId!, reader: openid!, answer, key: key!, at: new Date(at) }
  return ok(scene === undefined ? tap : { ...tap, scene })
}
