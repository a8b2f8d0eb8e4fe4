import type { DropReason } from '../drop-words.ts'
import type { DoorAnswer } from './door.ts'

const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

export const answerJson = (status: number, value: unknown): DoorAnswer => ({
  status,
  headers: HEADERS,
  body: JSON.stringify(value),
})

/** The one form of every error of the measuring interface. */
export const answerError = (
  status: number,
  kind: DropReason,
  message: string,
  headers: Record<string, string> = {},
): DoorAnswer => ({
  ...answerJson(status, { error: { kind, message } }),
  headers: { ...HEADERS, ...headers },
  refused: kind,
})

/** An error that ends the connection, because the rest of the body is not read. */
export const answerAndClose = (status: number, kind: DropReason, message: string): DoorAnswer =>
  answerError(status, kind, message, { connection: 'close' })

export const answerBusy = (kind: 'busy' | 'database', seconds = 2): DoorAnswer =>
  answerError(503, kind, kind === 'busy' ? 'too much is waiting; send it again' : 'the database is away; send it again', {
    'retry-after': String(seconds),
  })
