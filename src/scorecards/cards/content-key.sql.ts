import { contentTypes } from '#content-types.ts'
import { channels, codeOfChannel } from '#measurement/channels.ts'

/** What a row of the content card stands for. A realm is all its channels together, beneath the rows of channels. */
export const groupings = ['type', 'content', 'channel', 'day', 'realm'] as const
export type Grouping = (typeof groupings)[number]

/**
 * The row a fact belongs to. Needs `subjects s` in scope, and the session's time zone set to the hub's,
 * so that a day is a day of the hub. Channels come as their stored code, or in words where a fact has them so.
 */
export function keyOf(by: Grouping, columns: { channel: string; at: string }): string {
  switch (by) {
    case 'type':
      return 's.collection'
    case 'content':
      return "s.collection || ':' || s.document"
    case 'channel':
      return `${columns.channel}::text`
    case 'day':
      return `to_char(${columns.at}, 'YYYY-MM-DD')`
    case 'realm':
      return `case ${realms.map(({ realm, keys }) => `when ${columns.channel}::text in (${keys}) then '${realm}'`).join(' ')} else 'other' end`
  }
}

const realms = [...new Set(channels.map(({ realm }) => realm))].map((realm) => ({
  realm,
  keys: channels
    .filter((channel) => channel.realm === realm)
    .map(({ name }) => `'${name}', '${codeOfChannel(name)}'`)
    .join(', '),
}))

/** Counts `figures` for every row and, in the same pass, for all of them together (`is_total`). */
export const countByKey = (facts: string, figures: string): string => `
  select key, grouping(key) = 1 as is_total, ${figures}
  from (${facts}) facts
  group by grouping sets ((key), ())`

/** Needs `subjects s` in scope: products and the like may be measured too, and are in no row of the card. */
export const isContent = `s.collection in (${contentTypes.map(({ slug }) => `'${slug}'`).join(', ')})`

/** Windows are counted in hours, because an interval of days would bend with daylight saving. */
export const WITHIN_7_DAYS = "interval '168 hours'"
export const WITHIN_30_DAYS = "interval '720 hours'"
export const WITHIN_90_DAYS = "interval '2160 hours'"
