import { contentTypes } from '#content-types.ts'

const interval = (ms: number): string => `interval '${ms} milliseconds'`

/** How long before a payment an open of the content may win it, looked up by the content's key; null when it cannot. */
export const windowOf = (content: string): string => `(
  select case s.collection ${contentTypes.map((type) => `when '${type.slug}' then ${interval(type.creditWindowMs)}`).join(' ')} end
  from subjects s where s.id = ${content})`

export const LONGEST_WINDOW = interval(Math.max(...contentTypes.map((type) => type.creditWindowMs)))

/** The keys of all contents, as a list to look in. */
export const CONTENT_KEYS = `(
  select content.id from subjects content where content.collection in (${contentTypes.map((type) => `'${type.slug}'`).join(', ')}))`
