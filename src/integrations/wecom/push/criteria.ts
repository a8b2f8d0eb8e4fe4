import { type ContentSlug, contentTypes } from '#content-types.ts'
import { isRecord } from '#platform/outside-text.ts'

/** Whom a push goes to; all that is said must be so. For groups only `chats` counts: those, or every one when it is empty. */
export type Criteria = {
  /** Ids of tags, any of which a customer has. */
  tags: string[]
  /** At least so many stars of this hub; 0 is everybody. */
  stars: number
  /** UserIDs of colleagues whose customers they are; everybody's when empty. */
  staff: string[]
  /** Whom a content reached, or whose last opened content is of a type. */
  last: { kind: 'reached'; subject: string } | { kind: 'opened'; type: ContentSlug } | null
  chats: string[]
}

const MOST_CHOSEN = 200

/** Criteria as outside text; `null` when they are none. */
export function readCriteria(value: unknown): Criteria | null {
  if (!isRecord(value)) return null
  const [tags, staff, chats] = [readList(value.tags), readList(value.staff), readList(value.chats)]
  const [stars, last] = [Number(value.stars ?? 0), readLast(value.last)]
  if (!tags || !staff || !chats || last === undefined || !Number.isInteger(stars) || stars < 0 || stars > 5) return null
  return { tags, stars, staff, last, chats }
}

function readList(value: unknown): string[] | null {
  if (value === undefined) return []
  if (!Array.isArray(value) || value.length > MOST_CHOSEN) return null
  return value.every((one) => typeof one === 'string' && /^[\w.@-]{1,64}$/.test(one)) ? [...new Set(value as string[])] : null
}

function readLast(value: unknown): Criteria['last'] | undefined {
  if (value === undefined || value === null) return null
  if (!isRecord(value)) return undefined
  if (value.kind === 'reached' && typeof value.subject === 'string' && /^[a-z-]+:[0-9a-f-]{36}$/.test(value.subject))
    return { kind: 'reached', subject: value.subject }
  const type = contentTypes.find(({ slug }) => slug === value.type)
  return value.kind === 'opened' && type ? { kind: 'opened', type: type.slug } : undefined
}
