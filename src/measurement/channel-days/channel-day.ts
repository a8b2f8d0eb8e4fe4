import { MAX_FEN } from '#orders/order.ts'
import { isDay } from '#platform/days.ts'
import { readFields } from '#platform/field-reader.ts'
import { findFlaw, isRecord } from '#platform/outside-text.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { normaliseSubject } from '../subjects.ts'

/** What a channel can count of a content on a day: persons, but for impressions, plays, shares and orders; `amountFen` in fen. */
export const channelFigures = [
  'impressions',
  'delivered',
  'readers',
  'plays',
  'viewers',
  'shares',
  'buyers',
  'orders',
  'amountFen',
] as const
export type ChannelFigure = (typeof channelFigures)[number]

/** One line of a channel's own counting; subject, day and source are its key. A figure that is absent is unknown, never 0. */
export type ChannelDay = { subject: string; day: string; source: string; figures: Partial<Record<ChannelFigure, number>> }

const LARGEST_COUNT = 1_000_000_000_000

/**
 * Reads one line strictly: a subject, a calendar day up to `today`, a source of 1 to 40 characters (a channel of the list, or a name
 * of one's own) and at least one figure, whole and not negative. The message names every wrong field; unknown ones are left alone.
 */
export function parseChannelDay(value: unknown, today: string): Result<ChannelDay, 'channel-day'> {
  if (!isRecord(value)) return fail('channel-day', 'a line must be an object')
  const flaw = findFlaw(value)
  if (flaw) return fail('channel-day', flaw)
  const fields = readFields(value)
  const said = fields.needed('subject', fields.text('subject'))
  const subject = normaliseSubject(said)
  const day = fields.needed('day', fields.text('day', 40))
  const source = fields.needed('source', fields.text('source', 40))?.trim()
  if (said !== undefined && !subject) fields.refuse('subject', 'must be <collection>:<id>')
  if (day !== undefined && !isDay(day)) fields.refuse('day', 'must be a day YYYY-MM-DD')
  else if (day !== undefined && day > today) fields.refuse('day', 'lies in the future')
  if (source === '') fields.refuse('source', 'must not be blank')
  const figures = channelFigures.flatMap((name) => {
    const figure = fields.integer(name, { max: name === 'amountFen' ? MAX_FEN : LARGEST_COUNT })
    return figure === undefined ? [] : [[name, figure] as const]
  })
  if (figures.length === 0 && fields.problems.length === 0)
    fields.refuse('figures', `are missing: one of ${channelFigures.join(', ')}`)
  if (fields.problems.length > 0) return fail('channel-day', fields.problems.join('; '))
  return ok({ subject: subject!, day: day!, source: source!, figures: Object.fromEntries(figures) })
}
