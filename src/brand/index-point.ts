import { isDay } from '#platform/days.ts'
import { readFields } from '#platform/field-reader.ts'
import { findFlaw, isRecord } from '#platform/outside-text.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { sourceNamed } from './index-sources.ts'

/** One value of one word in one source on one day, the three being the key; `evidence` is a link or `index-evidence:<id>`. */
export type IndexPoint = { source: string; keyword: string; day: string; value: number; evidence?: string }

const LARGEST = 1e12

/**
 * Reads one point strictly. Sources may be named by their labels; a day is a calendar day up to `today`; a value is a number
 * from 0 to 10¹². The message names every wrong field; unknown fields are left alone.
 */
export function parseIndexPoint(value: unknown, today: string): Result<IndexPoint, 'point'> {
  if (!isRecord(value)) return fail('point', 'a line must be an object')
  const flaw = findFlaw(value)
  if (flaw) return fail('point', flaw)
  const fields = readFields(value)
  const source = fields.needed('source', fields.text('source', 40))
  const keyword = fields.needed('keyword', fields.text('keyword', 60))
  const day = fields.needed('day', fields.text('day', 40))
  const evidence = fields.text('evidence', 500)
  const amount = readValue(value.value)
  if (source !== undefined && source.trim() === '') fields.refuse('source', 'must not be blank')
  if (keyword !== undefined && keyword.trim() === '') fields.refuse('keyword', 'must not be blank')
  if (day !== undefined && !isDay(day)) fields.refuse('day', 'must be a day YYYY-MM-DD')
  else if (day !== undefined && day > today) fields.refuse('day', 'lies in the future')
  if (amount === undefined) fields.refuse('value', value.value == null ? 'is required' : 'must be a number from 0 to 10^12')
  if (fields.problems.length > 0) return fail('point', fields.problems.join('; '))
  return ok({
    source: sourceNamed(source!),
    keyword: tidyWord(keyword!),
    day: day!,
    value: amount!,
    ...(evidence?.trim() ? { evidence: evidence.trim() } : {}),
  })
}

/** A word as it is kept: without space around it, and with single spaces inside. */
export const tidyWord = (word: string): string => word.replace(/\s+/g, ' ').trim()

const readValue = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= LARGEST ? value : undefined
