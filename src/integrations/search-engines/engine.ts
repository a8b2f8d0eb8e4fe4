import type { Bilingual } from '#platform/bilingual.ts'

/** What an engine said to a list of addresses. */
export type Told =
  /** It took them, but those in `refused`; `remain`: how many more it takes today, where it says so. */
  | { kind: 'taken'; refused: string[]; remain: number | null }
  /** Today's quota is used up, or would be. */
  | { kind: 'quota'; message: Bilingual }
  /** It takes nothing under these settings: for whoever runs the hub to mend. */
  | { kind: 'refused'; message: Bilingual }
  /** No answer, or none that it gives; the addresses are told again later. */
  | { kind: 'away'; message: Bilingual; waitMs?: number }

/** An engine that is told of addresses. All of it can be said again without harm. */
export type Engine = {
  name: 'baidu' | 'indexnow'
  label: Bilingual
  /** How many addresses it takes at once. */
  most: number
  /** A page that goes on changing is told of again after so long. */
  againMs: number
  /** It also wants to know which pages are gone. */
  hearsOfGone: boolean
  /** It says how much of today's quota is left, so the first list of a day is one address long. */
  hasQuota: boolean
  /** Whether this hub has what it takes. */
  isSet: () => boolean
  tell: (urls: readonly string[], origin: string) => Promise<Told>
}

const LIMIT_MS = 10_000

/** One request of at most 10 s; `null` when nobody answered. */
export async function post(
  address: string,
  type: string,
  body: string,
): Promise<{ status: number; text: string; headers: Headers } | null> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(LIMIT_MS),
    })
    return { status: response.status, text: (await response.text()).slice(0, 100_000), headers: response.headers }
  } catch {
    return null
  }
}
