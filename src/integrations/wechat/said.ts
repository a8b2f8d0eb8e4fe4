import { isRecord } from '#platform/outside-text.ts'

/** What WeChat says, in an answer or by itself: texts by their names, numbers as the text they are. */
export type Said = { [name: string]: Saying }
export type Saying = string | Said | Saying[]

const DEEPEST = 8

export const isSaid = (saying: unknown): saying is Said => isRecord(saying)

/** A value of parsed JSON as what it says. Throws when it is nested too deep. */
export function toSaying(value: unknown, depth = 0): Saying {
  if (depth > DEEPEST) throw new Error('nested too deep')
  if (Array.isArray(value)) return value.map((one) => toSaying(one, depth + 1))
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toSaying(one, depth + 1)]))
  return value === null || value === undefined ? '' : String(value)
}

/** The text under names that lead inwards; empty where there is none. */
export function textAt(said: Said, ...names: string[]): string {
  const found = lookAt(said, names)
  return typeof found === 'string' ? found.trim() : ''
}

/** The list under names that lead inwards: what is said once is a list of one. */
export function listAt(said: Said, ...names: string[]): Saying[] {
  const found = lookAt(said, names)
  return found === undefined ? [] : Array.isArray(found) ? found : [found]
}

const lookAt = (said: Said, names: readonly string[]): Saying | undefined =>
  names.reduce<Saying | undefined>((here, name) => (isSaid(here) && Object.hasOwn(here, name) ? here[name] : undefined), said)
