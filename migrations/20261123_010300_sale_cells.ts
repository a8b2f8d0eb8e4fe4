import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const ORDER_FIGURES = ['orders', 'net_fen', 'with_code', 'assists', 'first_touch_fen', 'linear_fen']
const CUSTOMER_FIGURES = ['firsts', 'came_back']
const FIGURES = [...ORDER_FIGURES, ...CUSTOMER_FIGURES]

const list = (names: string[], of: (name: string) => string = (name) => name): string => names.map(of).join(', ')
const row = (alias: string, names: string[]): string => `(${list(names, (name) => `${alias}.${name}`)})`
const sides = (names: string[]): string => list(names, (name) => `fresh.${name}, had.${name} as had_${name}`)

/** The rows of a scorecard that something won by a content (`s`, of `subjects`) through a channel belongs to. */
const rowsOf = (content: string, channel: string): string => `
  join subjects s on s.id = ${content}
  cross join lateral (values ('total', ''), ('type', s.collection), ('content', s.collection || ':' || s.document),
    ('channel', coalesce(${channel}::text, '')), ('realm', realm_of(${channel}))) r (kind, key)`

/** Adds rows of changed figures to the cells of their days. */
const addCells = (figures: string[], changes: string): string => `
  insert into sale_cells as cell (kind, key, day, ${list(figures)})
  select kind, key, day, ${list(figures, (name) => `sum(${name})`)} from (${changes}) given
  group by kind, key, day having ${figures.map((name) => `sum(${name}) <> 0`).join(' or ')} order by kind, key, day
  on conflict (kind, key, day) do update set ${list(figures, (name) => `${name} = cell.${name} + excluded.${name}`)}`

const SETTLE_ORDERS = `
  with paid as materialized (
    select o.id, (o.paid_at at time zone zone)::date as day, o.amount_fen - o.refunded_fen as net_fen, o.hub is not null as has_code,
      c.order_key is not null as is_judged, c.content_id, c.channel
    from orders o left join credits c on c.order_key = o.id
    where o.id = any(given) and o.counted and o.paid_at is not null),
  won as (
    select id, day, 'all' as kind, '' as key, 1 as orders, net_fen, has_code::integer as with_code from paid
    union all
    select id, day, 'none', '', 1, net_fen, 0 from paid where content_id is null
    union all
    select paid.id, day, r.kind, r.key, 1, net_fen, 0 from paid ${rowsOf('paid.content_id', 'paid.channel')}),
  shared as (
    select paid.id, day, r.kind, r.key, max((cs.model = 'assist' and cs.content_id is distinct from paid.content_id)::integer) as assists,
      coalesce(sum(cs.share_fen) filter (where cs.model = 'first-touch'), 0)::bigint as first_touch_fen,
      coalesce(sum(cs.share_fen) filter (where cs.model = 'linear'), 0)::bigint as linear_fen
    from paid join credit_shares cs on cs.order_key = paid.id and paid.is_judged ${rowsOf('cs.content_id', 'cs.channel')}
    group by paid.id, day, r.kind, r.key),
  fresh as materialized (
    select id as order_key, kind, key, day, ${list(ORDER_FIGURES, (name) => `coalesce(${name}, 0) as ${name}`)}
    from won full join shared using (id, day, kind, key)
    where orders > 0 or assists > 0 or first_touch_fen <> 0 or linear_fen <> 0),
  had as materialized (select * from order_parts where order_key = any(given)),
  changed as materialized (
    select order_key, kind, key, ${sides(['day', ...ORDER_FIGURES])} from fresh full join had using (order_key, kind, key)
    where ${row('fresh', ['day', ...ORDER_FIGURES])} is distinct from ${row('had', ['day', ...ORDER_FIGURES])}),
  gone as (
    delete from order_parts p using changed c
    where c.day is null and (p.order_key, p.kind, p.key) = (c.order_key, c.kind, c.key)),
  put as (
    insert into order_parts (order_key, kind, key, day, ${list(ORDER_FIGURES)})
    select order_key, kind, key, day, ${list(ORDER_FIGURES)} from changed where day is not null
    on conflict (order_key, kind, key) do update set day = excluded.day, ${list(ORDER_FIGURES, (name) => `${name} = excluded.${name}`)}),
  cells as (${addCells(
    ORDER_FIGURES,
    `select kind, key, day, ${list(ORDER_FIGURES)} from changed where day is not null
     union all select kind, key, had_day, ${list(ORDER_FIGURES, (name) => `-had_${name}`)} from changed where had_day is not null`,
  )})
  select count(*) from changed`

const DAYS = ['row_before', 'before', 'after']

/** `bought`: the counted orders of the buyers that are given, each with the day it was paid on. */
const BOUGHT = `
  bought as materialized (
    select c.buyer_id, o.id, o.source, o.order_id, o.paid_at, (o.paid_at at time zone zone)::date as day, o.first_paid_at,
      c.content_id, c.channel
    from credits c join orders o on o.id = c.order_key
    where c.buyer_id = any(given) and o.counted and o.paid_at is not null)`

/** The day of the buyer's neighbouring group of rows: of the day before or after on which they bought anything. */
const neighbour = (frame: string): string =>
  `max(day) over (partition by buyer_id order by day groups between 1 ${frame} and 1 ${frame})`

const SETTLE_BUYING_DAYS = `
  with ${BOUGHT},
  days as (
    select distinct buyer_id, r.kind, r.key, day from bought ${rowsOf('bought.content_id', 'bought.channel')}
    union all select distinct buyer_id, 'none', '', day from bought where content_id is null),
  fresh as materialized (
    select buyer_id, kind, key, day, coalesce(lag(day) over (partition by buyer_id, kind, key order by day), '-infinity') as row_before,
      coalesce(${neighbour('preceding')}, '-infinity') as before, coalesce(${neighbour('following')}, 'infinity') as after
    from days),
  had as materialized (select * from buying_days where buyer_id = any(given)),
  changed as materialized (
    select buyer_id, kind, key, day, ${sides(DAYS)} from fresh full join had using (buyer_id, kind, key, day)
    where ${row('fresh', DAYS)} is distinct from ${row('had', DAYS)}),
  gone as (
    delete from buying_days b using changed c
    where c.before is null and (b.buyer_id, b.kind, b.key, b.day) = (c.buyer_id, c.kind, c.key, c.day)),
  put as (
    insert into buying_days (buyer_id, kind, key, day, ${list(DAYS)})
    select buyer_id, kind, key, day, ${list(DAYS)} from changed where before is not null
    on conflict (buyer_id, kind, key, day) do update set ${list(DAYS, (name) => `${name} = excluded.${name}`)}),
  cells as (
    insert into buyer_cells as cell (kind, key, day, ${list(DAYS)}, buyers)
    select kind, key, day, ${list(DAYS)}, sum(buyers) from (
      select kind, key, day, ${list(DAYS)}, 1 as buyers from changed where before is not null
      union all select kind, key, day, ${list(DAYS, (name) => `had_${name}`)}, -1 from changed where had_before is not null) given
    group by kind, key, day, ${list(DAYS)} having sum(buyers) <> 0 order by kind, key, day, ${list(DAYS)}
    on conflict (kind, key, day, ${list(DAYS)}) do update set buyers = cell.buyers + excluded.buyers)
  select count(*) from changed`

/** Who owns the visitor of an order at its payment (contract, section 2). */
const owner = (order: string): string => `coalesce(
  (select t.member_id from ties t where t.visitor_id = ${order}.visitor_id and t.replaced_at = 'infinity' and t.at <= ${order}.paid_at
   order by t.at desc, t.fact desc limit 1),
  (select t.member_id from ties t where t.visitor_id = ${order}.visitor_id and t.replaced_at = 'infinity' order by t.at, t.fact limit 1),
  ${order}.visitor_id)`

/** Orders that do not count themselves (samples, cancelled ones) and tell since when their buyer has been a customer. */
const isTelling = (order: string): string => `not ${order}.counted and ${order}.first_paid_at is not null`

const FIRST = ['order_key', 'paid_at', 'day', 'content_id', 'channel', 'came_back']

const SETTLE_FIRSTS = `
  with ${BOUGHT},
  telling as (
    select o.member_id as buyer_id, o.first_paid_at from orders o where ${isTelling('o')} and o.member_id = any(given)
    union all
    select ${owner('o')}, o.first_paid_at
    from (
      select unnest(given) as id union select visitor_id from ties where member_id = any(given) and replaced_at = 'infinity') v
      join orders o on o.visitor_id = v.id
    where ${isTelling('o')} and o.member_id is null and o.paid_at is not null),
  told as (select buyer_id, min(first_paid_at) as at from telling group by buyer_id),
  ordered as (
    select *, min(first_paid_at) over (partition by buyer_id) as said_at,
      min(paid_at) over (partition by buyer_id order by day groups between 1 following and 1 following) as next_at
    from bought),
  earliest as materialized (
    select distinct on (buyer_id) * from ordered order by buyer_id, paid_at, order_id collate "C", source),
  fresh as materialized (
    select e.buyer_id, e.id as order_key, e.paid_at, e.day, e.content_id, e.channel,
      coalesce(e.next_at <= e.paid_at + interval '2160 hours', false) as came_back
    from earliest e left join told using (buyer_id)
    where e.content_id is not null and coalesce(least(told.at, e.said_at) >= e.paid_at, true)),
  had as materialized (select * from first_orders where buyer_id = any(given)),
  changed as materialized (
    select buyer_id, ${sides(FIRST)} from fresh full join had using (buyer_id) where ${row('fresh', FIRST)} is distinct from ${row('had', FIRST)}),
  gone as (delete from first_orders f using changed c where c.order_key is null and f.buyer_id = c.buyer_id),
  put as (
    insert into first_orders (buyer_id, ${list(FIRST)}) select buyer_id, ${list(FIRST)} from changed where order_key is not null
    on conflict (buyer_id) do update set ${list(FIRST, (name) => `${name} = excluded.${name}`)}),
  cells as (${addCells(
    CUSTOMER_FIGURES,
    `select r.kind, r.key, day, 1 as firsts, came_back::integer as came_back
     from changed ${rowsOf('changed.content_id', 'changed.channel')} where order_key is not null
     union all
     select r.kind, r.key, had_day, -1, -had_came_back::integer
     from changed ${rowsOf('changed.had_content_id', 'changed.had_channel')} where had_order_key is not null`,
  )})
  select count(*) from changed`

/** The persons that orders, as rows of `source`, tell of without counting themselves. */
const toldBy = (source: string): string =>
  `select coalesce(o.member_id, ${owner('o')}) from ${source} o where ${isTelling('o')} and (o.member_id is not null or o.paid_at is not null)`

/** What a change of `table` can move: orders (`select …` of keys) and buyers. `was` and `is_now` are the changed rows. */
const keeper = (name: string, { orders, buyers }: Record<'orders' | 'buyers', (rows: string) => string | undefined>): string => {
  const settle = (...sources: string[]): string => {
    const both = (of: (rows: string) => string | undefined): string =>
      sources.flatMap((source) => of(source) ?? []).join(' union ')
    return [
      ...(orders('is_now') ? [`perform settle_orders(array(${both(orders)}));`] : []),
      ...(buyers('is_now') ? [`perform settle_buyers(array(${both(buyers)}));`] : []),
    ].join(' ')
  }
  return `
    create function ${name}() returns trigger language plpgsql as $body$
    begin
      if tg_op = 'INSERT' then ${settle('is_now')}
      elsif tg_op = 'DELETE' then ${settle('was')}
      else ${settle('was', 'is_now')}
      end if;
      return null;
    end $body$;`
}

const onChange = (table: string, keep: string): string => `
    create trigger sales_of_new after insert on ${table}
      referencing new table as is_now for each statement execute function ${keep}();
    create trigger sales_of_gone after delete on ${table}
      referencing old table as was for each statement execute function ${keep}();
    create trigger sales_of_changed after update on ${table}
      referencing old table as was new table as is_now for each statement execute function ${keep}();`

const KEPT = ['orders', 'credits', 'credit_shares', 'ties']

/**
 * Daily cells of orders and their buyers, kept by the database itself like those of pairs, so that a scorecard costs the same
 * for a thousand orders and a hundred thousand. `kind` and `key`: a row of a scorecard (`total`, `type` articles, `content`
 * articles:…, `channel` code, `realm` private), `none` for orders that nothing won, `all` for all of them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    create function realm_of(channel smallint) returns text language sql immutable
      return case when channel between 1 and 5 then 'private' when channel between 6 and 11 then 'public'
        when channel between 12 and 15 then 'own' else 'other' end;

    create index orders_telling_member on orders (member_id) where ${isTelling('orders')};
    create index orders_telling_visitor on orders (visitor_id) where ${isTelling('orders')};

    -- What an order gives to rows of scorecards, by the day it was paid on.
    create table order_parts (
      order_key bigint not null,
      kind text not null,
      key text not null,
      day date not null,
      ${list(ORDER_FIGURES, (name) => `${name} bigint not null`)},
      primary key (order_key, kind, key)
    );
    -- The first order of each customer that the hub saw come, if a content won it, and whether they came back within 90 days.
    create table first_orders (
      buyer_id bigint primary key,
      order_key bigint not null,
      paid_at timestamptz not null,
      day date not null,
      content_id integer not null,
      channel smallint,
      came_back boolean not null
    );
    create index first_orders_day on first_orders (day);
    -- firsts, came_back: of first_orders; all else: of order_parts.
    create table sale_cells (
      kind text not null,
      key text not null,
      day date not null,
      ${list(FIGURES, (name) => `${name} bigint not null default 0`)},
      primary key (kind, key, day)
    ) with (fillfactor = 70);

    -- The days on which a buyer bought from a row. row_before: the day before on which they did so; before, after: the days
    -- around it on which they bought anything. Without such a day: infinity.
    create table buying_days (
      buyer_id bigint not null,
      kind text not null,
      key text not null,
      day date not null,
      ${list(DAYS, (name) => `${name} date not null`)},
      primary key (buyer_id, kind, key, day)
    );
    -- How many such days there are. The buyers of a range are the days in it with row_before outside of it.
    create table buyer_cells (
      kind text not null,
      key text not null,
      day date not null,
      ${list(DAYS, (name) => `${name} date not null`)},
      buyers integer not null,
      primary key (kind, key, day, ${list(DAYS)})
    ) with (fillfactor = 70);
    create index buyer_cells_of_none on buyer_cells (day) where buyers = 0;

    -- Both say how much was otherwise than kept.
    create function settle_orders(given bigint[]) returns integer language plpgsql as $body$
    declare zone text := hub_zone(); changes integer;
    begin
      if cardinality(given) = 0 then return 0; end if;
      ${SETTLE_ORDERS} into changes;
      return changes;
    end $body$;
    create function settle_buyers(given bigint[]) returns integer language plpgsql as $body$
    declare zone text := hub_zone(); changes integer; more integer;
    begin
      if cardinality(given) = 0 then return 0; end if;
      ${SETTLE_BUYING_DAYS} into changes;
      delete from buyer_cells where buyers = 0;
      ${SETTLE_FIRSTS} into more;
      return changes + more;
    end $body$;

    ${keeper('keep_sales_of_orders', {
      orders: (rows) => `select id from ${rows}`,
      buyers: (rows) =>
        `select c.buyer_id from ${rows} o join credits c on c.order_key = o.id where c.buyer_id is not null union ${toldBy(rows)}`,
    })}
    ${keeper('keep_sales_of_credits', {
      orders: (rows) => `select order_key from ${rows}`,
      buyers: (rows) => `select buyer_id from ${rows} where buyer_id is not null`,
    })}
    ${keeper('keep_sales_of_credit_shares', { orders: (rows) => `select order_key from ${rows}`, buyers: () => undefined })}
    ${keeper('keep_sales_of_ties', {
      orders: () => undefined,
      // Only who is told of by an order that does not count is somebody else's customer by a tie alone.
      buyers: (rows) => `
        select g.id from (
          select distinct v.visitor_id from ${rows} v
          where exists (select from orders o where o.visitor_id = v.visitor_id and o.member_id is null and ${isTelling('o')})) telling
        cross join lateral (
          select telling.visitor_id as id union select t.member_id from ties t where t.visitor_id = telling.visitor_id) g`,
    })}
    ${KEPT.map((table) => onChange(table, `keep_sales_of_${table}`)).join('\n')}

    create function forget_sales() returns trigger language plpgsql as $body$
    begin
      delete from order_parts; delete from first_orders; delete from sale_cells; delete from buying_days; delete from buyer_cells;
      return null;
    end $body$;
    create trigger sales_of_none after truncate on orders for each statement execute function forget_sales();

    do $body$
    begin
      perform settle_orders(array(select id from orders));
      perform settle_buyers(array(select distinct buyer_id from credits where buyer_id is not null));
    end $body$;
  `),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    drop trigger sales_of_none on orders;
    ${KEPT.map(
      (table) => `
    drop trigger sales_of_new on ${table};
    drop trigger sales_of_gone on ${table};
    drop trigger sales_of_changed on ${table};
    drop function keep_sales_of_${table};`,
    ).join('')}
    drop function forget_sales;
    drop function settle_buyers;
    drop function settle_orders;
    drop table buyer_cells, buying_days, sale_cells, first_orders, order_parts;
    drop index orders_telling_visitor, orders_telling_member;
    drop function realm_of;
  `),
  )
}
