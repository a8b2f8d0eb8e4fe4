import type { MemberKeys } from '#orders/member-keys.ts'
import type { DoorName, DropReason } from '../drop-words.ts'
import type { Measuring } from '../measuring.ts'

/** One request as the front process hands it to a door. */
export type DoorRequest = {
  method: string
  /** As Node gives them: names in lower case, of repeated ones the first or all in one text. `set-cookie`, a list, is no request's. */
  headers: Record<string, string | undefined>
  query: URLSearchParams
  cookies: Record<string, string | undefined>
  /** What stands in the address in place of `:source`, `:code`. */
  params: Record<string, string>
  /** The raw body; the door decides how much of it is read. Node's IncomingMessage is one. */
  body: AsyncIterable<Uint8Array>
  /** A valid session of the staff came with it. Only /collect asks. */
  isStaff: boolean
  /** Finds the member whose own session came with it; `identify` needs one, and it alone asks. */
  findMember?: () => Promise<MemberKeys | undefined>
}

/**
 * The body may not have been read to its end (too large, too slow, refused before): then `connection: close` is among the
 * headers, and the front process answers and closes.
 */
export type DoorAnswer = {
  status: number
  headers: Record<string, string>
  body: string
  /** Why the request as a whole was not taken; counted by the guard. */
  refused?: DropReason
}

export type Door = {
  /** The name under which it counts. */
  name: DoorName
  /** Address with `:names` for its parts. */
  path: string
  methods: readonly string[]
  answer: (request: DoorRequest, measuring: Measuring) => Promise<DoorAnswer>
}
