import { Readable } from 'node:stream'
import { SECOND_MS } from '#platform/days.ts'
import type { DoorRequest } from './door.ts'

const IDLE_MS = 30 * SECOND_MS

/** Thrown into the reader when a body brings no byte for 30 s. */
export class BodyIdle extends Error {}

/** Reads a whole body; `undefined` as soon as it is larger than `max` bytes, by its announced length or in fact. */
export async function readBody(
  { headers, body }: Pick<DoorRequest, 'headers' | 'body'>,
  max: number,
): Promise<Buffer | undefined> {
  if (Number(headers['content-length'] ?? 0) > max) return undefined
  if (body instanceof Readable) return readStream(body, max)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of withIdleLimit(body)) {
    size += chunk.byteLength
    if (size > max) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The same of a request, by its events: an iterator and a timer for each chunk would be most of what a small request costs. */
function readStream(body: Readable, max: number): Promise<Buffer | undefined> {
  // Whoever went away while something else was asked first says so no more.
  if (body.destroyed) return Promise.reject(endedEarly())
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const settle = (result: () => void): void => {
      body.off('data', take).off('end', end).off('error', fail).off('close', cut)
      result()
    }
    const take = (chunk: Buffer): void => {
      size += chunk.byteLength
      chunks.push(chunk)
      if (size > max) settle(() => resolve(void body.pause()))
    }
    const end = (): void => settle(() => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)))
    const fail = (error: Error): void => settle(() => reject(error))
    const cut = (): void => fail(endedEarly())
    body.on('data', take).on('end', end).on('error', fail).on('close', cut)
  })
}

const endedEarly = (): Error => Object.assign(new Error('the body ended early'), { code: 'ERR_STREAM_PREMATURE_CLOSE' })

/**
 * The same chunks; throws `BodyIdle` when none comes for `idleMs` (30 s) while one is asked for. Stopping early leaves the
 * body as it is: ending a request's stream would end its connection before the answer is sent.
 */
export async function* withIdleLimit(body: AsyncIterable<Uint8Array>, idleMs = IDLE_MS): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]()
  for (;;) {
    let timer: NodeJS.Timeout | undefined
    const idle = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new BodyIdle(`no bytes for ${idleMs / SECOND_MS} s`)), idleMs)
    })
    const next = await Promise.race([chunks.next(), idle]).finally(() => clearTimeout(timer))
    if (next.done) return
    yield next.value
  }
}
