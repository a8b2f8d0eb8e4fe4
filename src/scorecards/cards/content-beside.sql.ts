import { WECHAT_PULL } from '#measurement/channel-days/store-channel-days.ts'
import { countByKey, type Grouping, isContent, keyOf } from './content-key.sql.ts'

const isPulled = `stored_by = '${WECHAT_PULL}'`

/** $1 first day, $2 last day: what channels counted themselves; only lines that give both sides of a rate enter it. */
export const countChannelDays = (by: Grouping): string =>
  countByKey(
    `select ${keyOf(by, { channel: 'd.source', at: 'd.day' })} as key, d.*
     from channel_days d join subjects s on s.id = d.content_id
     where d.day between $1 and $2 and ${isContent}`,
    `coalesce(sum(delivered) filter (where readers is not null), 0)::bigint as delivered,
     coalesce(sum(readers) filter (where delivered is not null), 0)::bigint as readers,
     coalesce(sum(viewers) filter (where buyers is not null), 0)::bigint as viewers,
     coalesce(sum(buyers) filter (where viewers is not null), 0)::bigint as buyers,
     count(*) filter (where delivered is not null and readers is not null) as open_lines,
     count(*) filter (where delivered is not null and readers is not null and ${isPulled}) as open_pulled,
     count(*) filter (where viewers is not null and buyers is not null) as conversion_lines,
     count(*) filter (where viewers is not null and buyers is not null and ${isPulled}) as conversion_pulled`,
  )

/**
 * $1 first day, $2 last day, $3 collections: events about content that were stored but judged not to be shoppers; each once.
 * From the daily cells, which outlast the events.
 */
export const countExcluded = (by: Grouping): string =>
  countByKey(
    `select ${keyOf(by, { channel: 'x.channel', at: 'x.day' })} as key, x.*
     from excluded_cells x join subjects s on s.id = x.subject_id
     where x.day between $1 and $2 and x.bots + x.staff + x.previews > 0 and s.collection = any($3)`,
    `coalesce(sum(bots), 0)::bigint as bots, coalesce(sum(staff), 0)::bigint as staff,
     coalesce(sum(previews), 0)::bigint as previews`,
  )

/** $1 ids of one collection: their titles. Reviews have none, so the beginning of their text stands for it. */
export const findTitles = (table: string): string => {
  const title = table === 'reviews' ? 'left(text, 24) as title' : 'title'
  return `select id::text as document, ${title} from "${table}" where id = any($1::uuid[])`
}
