import { HOUR_MS } from '#platform/days.ts'
import { isSigned, sign } from '../signed.ts'

const OPEN_FOR_MS = 12 * HOUR_MS

/** Where a published review's clip is. */
export const publicClipAddress = (filename: string): string => `/review-clips/${filename}`

/** An address under which its author, or a colleague who decides, sees a clip that is not public; it works for twelve hours. */
export function privateClipAddress(filename: string, now: Date): string {
  const until = Math.ceil((now.getTime() + OPEN_FOR_MS) / 1_000).toString(36)
  return `${publicClipAddress(filename)}?until=${until}&key=${sign('review-clip-view', `${filename}.${until}`)}`
}

/** Whether such an address is ours and still works. */
export function isOpenClipAddress(filename: string, asked: URLSearchParams, now: Date): boolean {
  const until = asked.get('until') ?? ''
  const isOurs = /^[0-9a-z]{1,9}$/.test(until) && isSigned('review-clip-view', `${filename}.${until}`, asked.get('key') ?? '')
  return isOurs && Number.parseInt(until, 36) * 1_000 > now.getTime()
}
