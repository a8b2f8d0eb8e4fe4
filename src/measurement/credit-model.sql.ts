import { ownerAsOf, ownerNow, reignsAsOf } from './ownership.sql.ts'
import { LONGEST_WINDOW, windowOf } from './windows.sql.ts'

/**
 * The credit model (contract, section 2) as pieces of SQL. Parameters: $1 keys of orders, $2 version of the
 * model, $3 code of the channel `other`. `judged`: what each order says of itself, in the version that counts for credit.
 */
export const JUDGED = `
  latest as (
    select o.id, o.amount_fen - o.refunded_fen as net_fen, o.first_stored_at + interval '48 hours' as frozen_at,
      coalesce(o.member_id, ${ownerNow('o.visitor_id', 'o.paid_at')}) as buyer_id
    from orders o where o.id = any($1::bigint[]) and o.counted and not o.is_credit_kept),
  judged as materialized (
    select latest.*, v.paid_at, v.named_content_id, v.named_by, v.named_channel,
      coalesce(v.member_id, ${ownerAsOf('v.visitor_id', 'v.paid_at', 'latest.frozen_at')}) as credit_buyer_id
    from latest cross join lateral (
      select * from order_versions v where v.order_key = latest.id and v.paid_at is not null
      order by v.stored_at <= latest.frozen_at desc, case when v.stored_at <= latest.frozen_at then v.version end desc,
        v.stored_at, v.version desc
      limit 1) v)`

/**
 * Every open out of `touches` that its buyer could win an order with, as it was known when the credit froze. A table is asked
 * by key for the window of each order (`offset 0` keeps the planner from turning that round), because it cannot know how many
 * opens one person has, and knows nothing at all of a table that was not analysed yet.
 */
export const passedBy = (touches: 'touches' | 'withdrawn_touches' | 'given', orders = 'frozen'): string => `
  select f.id, f.named_content_id, t.content_id, t.at, t.fact_id, t.channel
  from ${orders} f
  cross join lateral ${reignsAsOf('f.credit_buyer_id', 'f.frozen_at')} r
  ${touches === 'given' ? `join given t on ${IS_SEEN}` : `cross join lateral (select * from ${touches} t where ${IS_SEEN} offset 0) t`}
  where t.stored_at <= f.frozen_at and t.at > f.paid_at - ${windowOf('t.content_id')}`

const IS_SEEN = `t.actor_id = r.actor_id and t.kind = 3 and t.at >= r.from_at and t.at < r.to_at and t.at <= f.paid_at
  and t.at > f.paid_at - ${LONGEST_WINDOW}`

/** `won`: the winner of each order of `frozen`, out of `passed`. */
export const WON = `
  last_open as materialized (
    select distinct on (id) * from passed where named_content_id is null or named_content_id = content_id
    order by id, at desc, fact_id desc),
  won as materialized (
    select f.*, coalesce(f.named_content_id, l.content_id) as content_id, l.at as touch_at, l.fact_id as touch_id,
      case when f.named_content_id is not null then f.named_by when l.id is not null then 'last-open' else 'none' end as rule,
      case when f.named_content_id is not null then coalesce(l.channel, f.named_channel, $3::smallint) else l.channel end as channel
    from frozen f left join last_open l using (id))`

const FIGURES = ['buyer_id', 'content_id', 'rule', 'model_version', 'channel', 'touch_at', 'touch_id', 'frozen_at']
const PARTS = ['content_id', 'share_fen', 'channel', 'touch_at', 'touch_id']

const different = (table: string, columns: string[]): string =>
  `(${columns.map((c) => `${table}.${c}`).join(', ')}) is distinct from (${columns.map((c) => `excluded.${c}`).join(', ')})`

const asExcluded = (columns: string[]): string => columns.map((c) => `${c} = excluded.${c}`).join(', ')

export const PUT_CREDITS = `
  put_credits as (
    insert into credits (order_key, ${FIGURES.join(', ')})
    select id, buyer_id, content_id, rule, $2::smallint, channel, touch_at, touch_id, frozen_at from won
    on conflict (order_key) do update set ${asExcluded(FIGURES)} where ${different('credits', FIGURES)})`

/**
 * `divided`: the shares of the other models. An order that names its content gives it everything; else the first open, and
 * equal parts for the latest open per content, numbered by the content so that no part is renumbered when another comes.
 */
export const DIVIDED = `
  first_open as materialized (select distinct on (id) * from passed order by id, at, fact_id),
  latest_per_content as (select distinct on (id, content_id) * from passed order by id, content_id, at desc, fact_id desc),
  linear as materialized (
    select id, content_id, at, fact_id, channel, count(*) over (partition by id) as contents,
      row_number() over (partition by id order by fact_id desc) as place
    from latest_per_content),
  divided (order_key, model, seq, content_id, share_fen, channel, touch_at, touch_id) as materialized (
    select w.id, model.name, case model.name when 'linear' then w.content_id else 1 end, w.content_id, w.net_fen, w.channel,
      w.touch_at, w.touch_id
    from won w cross join (values ('first-touch'), ('linear')) as model (name) where w.named_content_id is not null
    union all
    select w.id, 'first-touch', 1, o.content_id, w.net_fen, o.channel, o.at, o.fact_id
    from won w join first_open o using (id) where w.named_content_id is null
    union all
    select w.id, 'linear', l.content_id, l.content_id, w.net_fen / l.contents + (l.place <= w.net_fen % l.contents)::integer,
      l.channel, l.at, l.fact_id
    from won w join linear l using (id) where w.named_content_id is null)`

export const PUT_DIVIDED = `
  put_divided as (
    insert into credit_shares as s (order_key, model, seq, ${PARTS.join(', ')})
    select order_key, model, seq, ${PARTS.join(', ')} from divided
    on conflict (order_key, model, seq) do update set ${asExcluded(PARTS)} where ${different('s', PARTS)})`
