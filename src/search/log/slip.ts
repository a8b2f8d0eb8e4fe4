import { DAY_MS, dayOf } from '#platform/days.ts'
import { deriveKey, isSignedText, signText } from '#platform/signed-text.ts'

/** What a page of results knows of itself, signed: only searches that this hub answered are written down. */
export type Slip = { query: string; results: number; day: string; sign: string }

const PURPOSE = 'search-slip'
const textOf = ({ query, results, day }: Omit<Slip, 'sign'>): string => `${day} ${results} ${query}`

export function makeSlip({
  query,
  results,
  now,
  timeZone,
}: {
  query: string
  results: number
  now: Date
  timeZone: string
}): Slip {
  const said = { query, results, day: dayOf(now, timeZone) }
  return { ...said, sign: signText(textOf(said), keyOf()) }
}

/** `null` when it is not ours, or older than yesterday. */
export function readSlip(form: URLSearchParams, { now, timeZone }: { now: Date; timeZone: string }): Slip | null {
  const [query, day, sign] = ['query', 'day', 'sign'].map((name) => form.get(name) ?? '') as [string, string, string]
  const results = Number(form.get('results'))
  if (query === '' || !Number.isSafeInteger(results) || results < 0) return null
  const fresh = [now, new Date(now.getTime() - DAY_MS)].map((at) => dayOf(at, timeZone))
  return fresh.includes(day) && isSignedText(textOf({ query, results, day }), sign, keyOf())
    ? { query, results, day, sign }
    : null
}

function keyOf(): Buffer {
  const secret = process.env.PAYLOAD_SECRET
  if (!secret) throw new Error('PAYLOAD_SECRET is not set')
  return deriveKey(secret, PURPOSE)
}
