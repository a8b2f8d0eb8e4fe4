/** Seconds of a recording as players write them: 725 is `12:05`, 3725 is `1:02:05`. */
export function sayClock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** The seconds of `12:05`, `1:02:05` or `725`, with either colon; `undefined` when it is none of these or a day and more. */
export function readClock(text: string): number | undefined {
  const parts = text.trim().replaceAll('：', ':').split(':')
  if (parts.length > 3 || !parts.every((part) => /^\d{1,5}$/.test(part))) return undefined
  if (parts.slice(1).some((part) => Number(part) > 59)) return undefined
  const seconds = parts.reduce((sum, part) => sum * 60 + Number(part), 0)
  return seconds < 86_400 ? seconds : undefined
}

/** Whether a part that begins at a typed time (empty: the start) has nothing in a recording of so many seconds, `null` when unknown. */
export const beginsBeyond = (from: string, seconds: number | null): boolean =>
  seconds !== null && (readClock(from || '0') ?? 0) >= seconds
