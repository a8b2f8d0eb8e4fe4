import type { MemberKeys } from '#orders/member-keys.ts'
import type { Measuring } from '../measuring.ts'

/** One request as the front process hands it to a door. */
export type DoorRequest = {
  method: string
  /** Names in lower case, as Node gives them; of repeated ones the first. */
  headers: Record<string, string | undefined>
  query: URLSearchParams
  cookies: Record<string, string | undefined>
  /** What stands in the address in place of `:source`, `:code`. */
  params: Record<string, string>
  /** The raw body; the door decides how much of it is read. Node's IncomingMessage is one. */
  body: AsyncIterable<Uint8Array>
  /** A valid session of the staff came with it. Only /collect asks. */
  isStaff: boolean
  /** The member whose own session came with it; `identify` needs one. */
  member?: MemberKeys
}

/**
 * The body may not have been read to its end (too large, too slow, refused before): then `connection: close` is among the
 * headers, and the front process answers and closes.
 */
export type DoorAnswer = { status: number; headers: Record<string, string>; body: string }

export type Door = {
  /** Address with `:names` for its parts. */
  path: string
  methods: readonly string[]
  answer: (request: DoorRequest, measuring: Measuring) => Promise<DoorAnswer>
}
