import type { IncomingMessage } from 'node:http'
import { fail, ok, type Result } from './result.ts'

/** What a door gives back; the front process writes it out. A string body without a type of its own is JSON. */
export type Answer = { status: number; headers?: Record<string, string>; body?: string | Buffer }

export const jsonAnswer = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
})

/** `{"error":{"kind","message"}}`: the one form in which measuring interfaces refuse. */
export const errorAnswer = (status: number, kind: string, message: string, headers: Record<string, string> = {}): Answer =>
  jsonAnswer(status, { error: { kind, message } }, headers)

/**
 * The whole body, at most `limit` bytes. Refuses a longer one (`too-large`) as soon as it is known, by its declared length
 * or while it comes, and one that breaks off (`incomplete`).
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Result<Buffer, 'too-large' | 'incomplete'>> {
  const tooLarge = fail('too-large', `at most ${limit} bytes`)
  if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) return tooLarge
      chunks.push(chunk)
    }
  } catch {
    return fail('incomplete', 'the body broke off')
  }
  return request.complete ? ok(Buffer.concat(chunks, size)) : fail('incomplete', 'the body broke off')
}

/** The cookies of a `Cookie` header; of two with one name the first counts, as in browsers. */
export function parseCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const part of (header ?? '').split(';')) {
    const equals = part.indexOf('=')
    const name = part.slice(0, equals).trim()
    if (equals > 0 && !cookies.has(name)) cookies.set(name, part.slice(equals + 1).trim())
  }
  return cookies
}
