import { parseInstant } from './instant.ts'
import { isRecord } from './outside-text.ts'

export type FieldReader = {
  /** Everything wrong so far, in whole phrases that begin with the field. */
  problems: string[]
  refuse: (field: string, what: string) => undefined
  /** Text of 1 to `max` (128) characters. */
  text: (field: string, max?: number) => string | undefined
  /** A whole number between `min` (0) and `max`. */
  integer: (field: string, range: { min?: number; max: number }) => number | undefined
  /** ms since 1970. */
  instant: (field: string) => number | undefined
  oneOf: <const T extends readonly string[]>(field: string, allowed: T) => T[number] | undefined
  nested: (field: string) => FieldReader | undefined
  /** A list of objects, empty when absent. */
  list: (field: string, max: number) => FieldReader[]
  /** Says that a field was needed when it is absent; gives `value` back. */
  needed: <T>(field: string, value: T | undefined) => T | undefined
}

/**
 * Reads known fields of an object from outside, strictly; unknown ones are left alone. A field that is absent or null is
 * `undefined`. What is wrong is collected in `problems`, shared with nested readers, each naming its field by `path`.
 */
export function readFields(record: Record<string, unknown>, problems: string[] = [], path = ''): FieldReader {
  const name = (field: string) => (path ? `${path}.${field}` : field)
  const present = (field: string): unknown => (Object.hasOwn(record, field) ? (record[field] ?? undefined) : undefined)
  const refuse = (field: string, what: string): undefined => {
    problems.push(`${name(field)} ${what}`)
    return undefined
  }

  return {
    problems,
    refuse,
    text(field, max = 128) {
      const value = present(field)
      if (value === undefined) return undefined
      return typeof value === 'string' && value.length > 0 && value.length <= max
        ? value
        : refuse(field, `must be text of 1 to ${max} characters`)
    },
    integer(field, { min = 0, max }) {
      const value = present(field)
      if (value === undefined) return undefined
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
        ? value
        : refuse(field, `must be a whole number from ${min} to ${max}`)
    },
    instant(field) {
      const value = present(field)
      if (value === undefined) return undefined
      return parseInstant(value) ?? refuse(field, 'must be a time as ISO 8601 with its zone, or in ms')
    },
    oneOf<const T extends readonly string[]>(field: string, allowed: T): T[number] | undefined {
      const value = present(field)
      if (value === undefined) return undefined
      return allowed.includes(value as string) ? (value as T[number]) : refuse(field, `must be one of ${allowed.join(', ')}`)
    },
    nested(field) {
      const value = present(field)
      if (value === undefined) return undefined
      return isRecord(value) ? readFields(value, problems, name(field)) : refuse(field, 'must be an object')
    },
    list(field, max) {
      const value = present(field)
      if (value === undefined) return []
      if (!Array.isArray(value) || value.length > max || !value.every(isRecord)) {
        refuse(field, `must be a list of at most ${max} objects`)
        return []
      }
      return value.map((entry, index) => readFields(entry, problems, `${name(field)}[${index}]`))
    },
    needed(field, value) {
      if (value === undefined && present(field) === undefined) refuse(field, 'is required')
      return value
    },
  }
}
