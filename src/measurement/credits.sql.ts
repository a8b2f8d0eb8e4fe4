import type { Queryable } from '#platform/database.ts'
import { codeOfChannel } from './channels.ts'
import { DIVIDED, JUDGED, PUT_CREDITS, PUT_DIVIDED, passedBy, WON } from './credit-model.sql.ts'
import type { TouchRow } from './events.sql.ts'

const CREDIT_MODEL_VERSION = 1

const modelValues: readonly unknown[] = [CREDIT_MODEL_VERSION, codeOfChannel('other')]

/**
 * Computes buyer, winner, assists and shares of these orders anew (contract, section 2) and writes what is different.
 * Everything comes from stored facts and the times at which they were stored, so an order older than 48 h gives the same
 * answer for ever: that is the freeze. The buyer is the one exception: people are told apart by everything known today. Credit
 * that stands on erased opens is kept; only its money follows the order.
 */
export async function recomputeCredits(db: Queryable, orderKeys: number[]): Promise<void> {
  if (orderKeys.length === 0) return
  await db.query(
    'delete from credits using orders o where o.id = credits.order_key and o.id = any($1::bigint[]) and not o.counted and not o.is_credit_kept',
    [orderKeys],
  )
  await db.query(RECOMPUTE, [orderKeys, ...modelValues])
  await db.query(SHARE_KEPT, [orderKeys])
}

/**
 * Takes new opens, already stored, into the credit of orders that see them (`selectOrdersOpened`). As nothing
 * but opens came, what is kept of an order (its winner, its first open, the latest per content) and these opens decide; the
 * other opens that passed are not read. A person of ten thousand opens therefore costs as much as one of ten.
 */
export async function addToCredits(
  db: Queryable,
  { opens, orderKeys, now }: { opens: TouchRow[]; orderKeys: number[]; now: Date },
): Promise<void> {
  if (orderKeys.length === 0) return
  await db.query(ADD, [
    orderKeys,
    ...modelValues,
    opens.map((open) => open.actorId),
    opens.map((open) => open.contentId),
    opens.map((open) => open.at),
    opens.map((open) => open.factId),
    opens.map((open) => open.channel),
    now,
  ])
}

/**
 * Assists that are new (`added`: `id` and the open), numbered after those that are there: the number of an assist never
 * changes. `ends` says for each order of `won` its winning open and the last number, so that one small join will do.
 */
const ENDS = `
  ends as materialized (
    select w.id, w.touch_id, coalesce((
      select s.seq from credit_shares s where s.order_key = w.id and s.model = 'assist' order by s.seq desc limit 1), 0) as seq
    from won w)`

const PUT_ASSISTS = `
  insert into credit_shares (order_key, model, seq, content_id, share_fen, channel, touch_at, touch_id)
  select a.id, 'assist', e.seq + row_number() over (partition by a.id order by a.at desc, a.fact_id desc),
    a.content_id, 0, a.channel, a.at, a.fact_id
  from added a join ends e using (id) where a.fact_id is distinct from e.touch_id`

const OPEN_COLUMNS = 'id, named_content_id, content_id, at, fact_id, channel'

/** What an assist is, so that one which says anything else is another one. */
const assistName = (row: string, columns: { touch: string; at: string; fen: string }): string =>
  `concat_ws(' ', ${row}.${columns.touch}, ${row}.content_id, ${row}.${columns.at}, ${row}.channel, ${columns.fen})`

/** Opens whose events were flagged only after the credit froze. */
const WITHDRAWN_SINCE = `${passedBy('withdrawn_touches')} and t.withdrawn_at > f.frozen_at`

/** `compared`: what is kept of the orders beside what should be; a row of one side only is taken away or added. */
const RECOMPUTE = `
  with ${JUDGED},
  frozen as (select * from judged),
  passed as materialized (${passedBy('touches')} union all ${WITHDRAWN_SINCE}),
  ${WON}, ${PUT_CREDITS}, ${DIVIDED}, ${PUT_DIVIDED}, ${ENDS},
  sides as (
    select s.order_key, s.model,
      case when s.model = 'assist' then ${assistName('s', { touch: 'touch_id', at: 'touch_at', fen: 's.share_fen' })} else s.seq::text end as name,
      s.seq, null::integer as content_id, null::timestamptz as at, null::smallint as channel, null as touch
    from (select id from orders where id = any($1::bigint[]) and not is_credit_kept) given cross join lateral (select * from credit_shares s where s.order_key = given.id) s
    union all select order_key, model, seq::text, null, content_id, touch_at, channel, null from divided
    union all
    select p.id, 'assist', ${assistName('p', { touch: 'fact_id', at: 'at', fen: '0' })}, null, p.content_id, p.at, p.channel, p.fact_id::text
    from passed p join ends e using (id) where p.fact_id is distinct from e.touch_id),
  compared as materialized (
    select order_key, model, name, max(seq) as seq, max(content_id) as content_id, max(at) as at, max(channel) as channel, max(touch) as touch
    from sides group by order_key, model, name),
  gone as (
    delete from credit_shares s using compared c
    where c.content_id is null and s.order_key = c.order_key and s.model = c.model and s.seq = c.seq),
  added as (
    select order_key as id, content_id, at, touch::uuid as fact_id, channel from compared where model = 'assist' and seq is null)
  ${PUT_ASSISTS}`

/** Divides what orders with kept credit come to now among the same contents, the left-over fen to the later opens. */
const SHARE_KEPT = `
  update credit_shares s set share_fen = again.share_fen
  from (
    select s.order_key, s.model, s.seq, o.net_fen, sum(s.share_fen) over parts as divided_fen,
      o.net_fen / count(*) over parts
        + (row_number() over (partition by s.order_key, s.model order by s.touch_at desc, s.seq desc) <= o.net_fen % count(*) over parts)::integer as share_fen
    from (select id, amount_fen - refunded_fen as net_fen from orders where id = any($1::bigint[]) and is_credit_kept and counted) o
      join credit_shares s on s.order_key = o.id and s.model <> 'assist'
    window parts as (partition by s.order_key, s.model)) again
  where (s.order_key, s.model, s.seq) = (again.order_key, again.model, again.seq) and again.divided_fen <> again.net_fen`

const ADD = `
  with ${JUDGED},
  given as materialized (
    select g.*, 3 as kind, $9::timestamptz as stored_at
    from unnest($4::bigint[], $5::integer[], $6::timestamptz[], $7::uuid[], $8::smallint[])
      as g (actor_id, content_id, at, fact_id, channel)),
  found as materialized (${passedBy('given', 'judged')}),
  frozen as materialized (select * from judged where id in (select id from found)),
  winners as materialized (
    select f.id, f.named_content_id, c.content_id, c.touch_at as at, c.touch_id as fact_id, c.channel
    from frozen f join credits c on c.order_key = f.id where c.touch_id is not null),
  known as (
    select f.id, f.named_content_id, s.content_id, s.touch_at as at, s.touch_id as fact_id, s.channel
    from frozen f cross join lateral (
      select * from credit_shares s where s.order_key = f.id and s.model in ('first-touch', 'linear') offset 0) s
    where f.named_content_id is null),
  passed as materialized (
    select ${OPEN_COLUMNS} from winners union select ${OPEN_COLUMNS} from known union select ${OPEN_COLUMNS} from found),
  ${WON}, ${PUT_CREDITS}, ${DIVIDED}, ${PUT_DIVIDED}, ${ENDS},
  added as (select ${OPEN_COLUMNS} from winners union select ${OPEN_COLUMNS} from found)
  ${PUT_ASSISTS}`
