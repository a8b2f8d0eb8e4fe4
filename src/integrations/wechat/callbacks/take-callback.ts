import { createHash } from 'node:crypto'
import { canonicalJson } from '#platform/canonical-json.ts'
import { inTransaction, type Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { tellOutbox } from '#platform/tell-outbox.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { type Said, textAt } from '../said.ts'
import { openEnvelope } from './envelope.ts'
import { insertEvent } from './events.sql.ts'
import { readMessage } from './read-message.ts'
import { isSignedAs } from './signature.ts'
import type { CallbackSettings, CallbackSource } from './source.ts'

const WINDOW_S = 300
const LONGEST_ECHO = 512

type Refused = 'no-callback' | 'signature' | 'form'

type Asked = { query: URLSearchParams; now: Date }
type Called = Asked & { source: CallbackSource }

/** What WeChat asks once, when its address is typed into the backend: the text to answer with, when the request is WeChat's. */
export async function echoCallback(pool: Pool, { source, query, now }: Called): Promise<Result<string, Refused>> {
  const callback = await source.open(pool)
  if (!callback) return NOBODY
  const echo = query.get('echostr') ?? ''
  if (echo === '' || echo.length > LONGEST_ECHO) return fail('form', 'echostr is missing or too long')
  const said = query.has('msg_signature')
    ? openSealed(callback, { query, now, sealed: echo })
    : openPlain(callback, { query, now, text: echo })
  if (said === null) return UNSIGNED
  await source.noteHeard(pool, callback.appId, now)
  return ok(said)
}

/**
 * Takes one message of WeChat. An event that somebody reacts to is kept before the answer and followed by the worker; what nobody
 * reacts to (messages of followers, for one) is not kept. `known`: the same was kept before, so a repeated call is harmless.
 */
export async function takeCallback(
  pool: Pool,
  { source, query, body, now }: Called & { body: Buffer },
): Promise<Result<'kept' | 'known' | 'ignored', Refused>> {
  const callback = await source.open(pool)
  if (!callback) return NOBODY
  const text = body.toString('utf8')
  const outer = readMessage(text)
  const sealed = outer.ok ? textAt(outer.value, 'Encrypt') : ''
  const message = callback.aesKey ? openSealed(callback, { query, now, sealed }) : openPlain(callback, { query, now, text })
  if (message === null) return UNSIGNED
  const read = callback.aesKey ? readMessage(message) : outer
  if (!read.ok) return read
  await source.noteHeard(pool, callback.appId, now)
  return keep(pool, callback.appId, { source, said: read.value, query, now })
}

const NOBODY = fail('no-callback', 'no callback of WeChat is set up here')
const UNSIGNED = fail('signature', `signature absent, wrong, or older than ${WINDOW_S} s`)

/** The message inside; `null` when it is not signed and sealed by this account's token and key, or not now. */
function openSealed(callback: CallbackSettings, { query, now, sealed }: Asked & { sealed: string }): string | null {
  const parts = signedParts(callback, query, now)
  if (!parts || !callback.aesKey || !isSignedAs(query.get('msg_signature') ?? '', [...parts, sealed])) return null
  const opened = openEnvelope(sealed, callback.aesKey)
  return opened?.appId === callback.appId ? opened.message : null
}

function openPlain(callback: CallbackSettings, { query, now, text }: Asked & { text: string }): string | null {
  const parts = signedParts(callback, query, now)
  return parts && isSignedAs(query.get('signature') ?? '', parts) ? text : null
}

/** Token, timestamp and nonce; `null` when they are no such things or not of these minutes. */
function signedParts({ token }: CallbackSettings, query: URLSearchParams, now: Date): string[] | null {
  const [timestamp, nonce] = [query.get('timestamp') ?? '', query.get('nonce') ?? '']
  if (!/^\d{1,11}$/.test(timestamp) || nonce === '' || nonce.length > 128) return null
  return Math.abs(now.getTime() / 1_000 - Number(timestamp)) <= WINDOW_S ? [token, timestamp, nonce] : null
}

async function keep(
  pool: Pool,
  appId: string,
  { source, said, query, now }: Called & { said: Said },
): Promise<Result<'kept' | 'known' | 'ignored', Refused>> {
  const event = textAt(said, 'Event').slice(0, 64)
  if (!Object.hasOwn(source.reactions, event)) return ok('ignored')
  const id = uuidv7(now)
  const [key, nonce] = [hashOf(canonicalJson(said)), hashOf(`${query.get('timestamp')} ${query.get('nonce')}`)]
  const outcome = await inTransaction(pool, async (client) => {
    const kept = await insertEvent(client, { id, appId, key, nonce, event, said, now })
    if (kept === 'kept') await tellOutbox(client, [{ event: 'callback.received', data: { id } }])
    return kept
  })
  return outcome === 'replayed' ? UNSIGNED : ok(outcome)
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()
