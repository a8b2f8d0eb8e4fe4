import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const brotli = promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress)
const gzip = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gzip)

const QUICK = { brotli: 4, gzip: 6 }
const BEST = { brotli: 11, gzip: 9 }
/** What is small already only grows. */
const TEXT = /^(text\/|application\/(javascript|json|xml|[\w.-]+\+(json|xml))|image\/svg)/

type Coding = 'identity' | 'br' | 'gzip'
type Body = { bytes: Buffer; etag: string; headers: string[] }

/** An answer that is the same for everybody, with its encodings made once. */
export type KeptAnswer = {
  status: number
  hash: string
  isText: boolean
  /** What every answer carries, name and value in turn. */
  headers: string[]
  bodies: Record<Coding, Body>
  /** How often it was given. */
  answers: number
}

/** Keeps `body` with quick encodings, for it is wanted now. */
export async function keepAnswer(given: Record<string, string>, body: Buffer, status = 200): Promise<KeptAnswer> {
  const isText = TEXT.test(given['content-type'] ?? '')
  const headers = Object.entries({ ...given, ...(isText && { vary: 'Accept-Encoding' }) }).flat()
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const identity = toBody({ headers, hash, coding: 'identity' }, body)
  const bodies = { identity, br: identity, gzip: identity }
  const answer = { status, hash, isText, headers, bodies, answers: 0 }
  if (isText) await encode(answer, QUICK)
  return answer
}

/** Replaces the quick encodings by the best ones, which take some tenths of a second of another thread. */
export async function encodeBest(answer: KeptAnswer): Promise<void> {
  if (answer.isText) await encode(answer, BEST)
}

export const sizeOf = ({ bodies: { identity, br, gzip: zipped } }: KeptAnswer): number =>
  identity.bytes.length + br.bytes.length + zipped.bytes.length + 4_096

async function encode(answer: KeptAnswer, quality: typeof QUICK): Promise<void> {
  const body = answer.bodies.identity.bytes
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: quality.brotli, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  const [small, zipped] = await Promise.all([brotli(body, { params }), gzip(body, { level: quality.gzip })])
  answer.bodies.br = toBody({ ...answer, coding: 'br', level: quality.brotli }, small)
  answer.bodies.gzip = toBody({ ...answer, coding: 'gzip', level: quality.gzip }, zipped)
}

type Named = Pick<KeptAnswer, 'headers' | 'hash'> & { coding: Coding; level?: number }

/** The ETag names the very bytes: each encoding, and each quality of it, has its own. */
function toBody({ headers, hash, coding, level }: Named, bytes: Buffer): Body {
  const etag = level === undefined ? `"${hash}"` : `"${hash}-${coding}${level}"`
  const encoding = coding === 'identity' ? [] : ['content-encoding', coding]
  return { bytes, etag, headers: [...headers, 'etag', etag, ...encoding, 'content-length', String(bytes.length)] }
}

/** Writes it out: as a whole, its head alone, or that the reader has it already. Gives the status. */
export function sendKept(request: IncomingMessage, response: ServerResponse, answer: KeptAnswer): number {
  answer.answers++
  const body = answer.bodies[chooseCoding(request.headers['accept-encoding'])]
  if (answer.status === 200 && hasIt(request.headers['if-none-match'], answer)) {
    response.writeHead(304, [...answer.headers, 'etag', body.etag])
    response.end()
    return 304
  }
  response.writeHead(answer.status, body.headers)
  response.end(request.method === 'HEAD' ? undefined : body.bytes)
  return answer.status
}

/** Whichever encoding of this very content the reader has: what it shows is the same. */
const hasIt = (given: string | undefined, { hash }: KeptAnswer): boolean =>
  given !== undefined && (given.trim() === '*' || given.includes(`"${hash}"`) || given.includes(`"${hash}-`))

/** The smallest encoding that an `Accept-Encoding` takes. */
export function chooseCoding(accepted: string | undefined): Coding {
  if (accepted === undefined) return 'identity'
  if (takes(accepted, 'br')) return 'br'
  return takes(accepted, 'gzip') ? 'gzip' : 'identity'
}

function takes(accepted: string, coding: string): boolean {
  for (const part of accepted.split(',')) {
    const [name = '', ...params] = part.split(';')
    if (name.trim().toLowerCase() === coding) return !params.some((param) => /^\s*q=0(\.0*)?\s*$/i.test(param))
  }
  return false
}
