import { canonical } from './address.ts'

export type CalendarEvent = {
  /** The document's id; the same event keeps it for ever, so a calendar updates instead of doubling. */
  id: string
  path: string
  title: string
  notice?: string
  startsAt: string
  /** Without one the calendar shows an hour. */
  endsAt?: string | null
  updatedAt: string
  isCancelled: boolean
}

const DEFAULT_LENGTH_MS = 3_600_000

/** One live stream as an iCalendar file (RFC 5545) with a reminder 10 minutes before. Times are ISO 8601. */
export function makeCalendar(event: CalendarEvent): string {
  const address = canonical(event.path)
  const end = event.endsAt ?? new Date(Date.parse(event.startsAt) + DEFAULT_LENGTH_MS).toISOString()
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zhongcao//Live streams//ZH',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${event.id}@zhongcao`,
    `DTSTAMP:${stamp(event.updatedAt)}`,
    `DTSTART:${stamp(event.startsAt)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${escapeText(event.title)}`,
    `DESCRIPTION:${escapeText([event.notice, address].filter(Boolean).join('\n'))}`,
    `URL:${address}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT10M',
    `DESCRIPTION:${escapeText(event.title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

const stamp = (iso: string): string => `${new Date(iso).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

const escapeText = (text: string): string => text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n')

/** Lines hold at most 75 bytes; a longer one goes on after a space, never inside a character. */
function fold(line: string): string {
  const pieces: string[] = []
  let piece = ''
  for (const character of line) {
    const room = pieces.length === 0 ? 75 : 74
    if (Buffer.byteLength(piece + character) > room) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece].join('\r\n ')
}
