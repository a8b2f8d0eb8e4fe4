import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What rows of pairs give the cells: one of the day they were reached, one of the day they were first opened. */
const cellsOf = (rows: string, sign: 1 | -1): string => `
  select (reach_at at time zone zone)::date as day, content_id, reach_channel as channel,
    ${sign} * (reach_kind = 2)::integer as delivered,
    ${sign} * (reach_kind = 2 and coalesce(open_at <= reach_at + interval '168 hours', false))::integer as delivered_opened,
    ${sign} * (reach_kind = 1)::integer as exposed,
    ${sign} * (reach_kind = 1 and coalesce(open_at <= reach_at + interval '168 hours', false))::integer as exposed_opened,
    0 as opens, 0 as direct, 0 as converted
  from ${rows} where reach_at is not null and (open_at is null or open_at >= reach_at)
  union all
  select (open_at at time zone zone)::date, content_id, open_channel, 0, 0, 0, 0,
    ${sign}, ${sign} * (reach_at is null or open_at < reach_at)::integer, ${sign} * is_converted::integer
  from ${rows} where open_at is not null`

const FIGURES = ['delivered', 'delivered_opened', 'exposed', 'exposed_opened', 'opens', 'direct', 'converted']

/** Adds what changed rows give less what they gave, in the order of the key. Cells of nothing go. */
const addCells = (cells: string): string => `
  merge into pair_cells k using (
    select day, content_id, channel, ${FIGURES.map((name) => `sum(${name}) as ${name}`).join(', ')} from (${cells}) given
    group by day, content_id, channel order by day, content_id, channel
  ) change on k.day = change.day and k.content_id = change.content_id and k.channel = change.channel
  when matched and ${FIGURES.map((name) => `k.${name} + change.${name} = 0`).join(' and ')} then delete
  when matched and (${FIGURES.map((name) => `change.${name} <> 0`).join(' or ')}) then
    update set ${FIGURES.map((name) => `${name} = k.${name} + change.${name}`).join(', ')}
  when not matched and (${FIGURES.map((name) => `change.${name} <> 0`).join(' or ')}) then
    insert (day, content_id, channel, ${FIGURES.join(', ')})
    values (change.day, change.content_id, change.channel, ${FIGURES.map((name) => `change.${name}`).join(', ')})`

/**
 * Daily cells: what all pairs of a content, a day of the hub and a channel come to, kept by the database itself whenever a
 * pair changes, so that no writer can forget it; a scorecard then reads days, however many persons there are.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    -- Whether a counted order that the content won was paid by the person at or after its first open and within 30 days.
    alter table pairs add column is_converted boolean not null default false;

    -- day, channel: of the reach for the first four figures, of the first open for the other three.
    create table pair_cells (
      day date not null,
      content_id integer not null,
      channel smallint not null,
      ${FIGURES.map((name) => `${name} integer not null default 0 check (${name} >= 0),`).join('\n      ')}
      primary key (day, content_id, channel)
    ) with (fillfactor = 70);

    create function hub_zone() returns text language sql stable
      return coalesce((select value from settings where name = 'timezone'), 'Asia/Shanghai');

    create function keep_pair_cells() returns trigger language plpgsql as $body$
    declare zone text := hub_zone();
    begin
      if tg_op = 'INSERT' then ${addCells(cellsOf('new_pairs', 1))};
      elsif tg_op = 'DELETE' then ${addCells(cellsOf('old_pairs', -1))};
      elsif tg_op = 'UPDATE' then ${addCells(`${cellsOf('old_pairs', -1)} union all ${cellsOf('new_pairs', 1)}`)};
      else delete from pair_cells; -- a truncation that takes both would forbid another
      end if;
      return null;
    end $body$;
    create trigger pair_cells_of_new after insert on pairs
      referencing new table as new_pairs for each statement execute function keep_pair_cells();
    create trigger pair_cells_of_gone after delete on pairs
      referencing old table as old_pairs for each statement execute function keep_pair_cells();
    create trigger pair_cells_of_changed after update on pairs
      referencing old table as old_pairs new table as new_pairs for each statement execute function keep_pair_cells();
    create trigger pair_cells_of_none after truncate on pairs for each statement execute function keep_pair_cells();

    -- Says of all pairs of these persons whether they convert.
    create function settle_conversions(persons bigint[]) returns void language sql as $body$
      update pairs set is_converted = found.is_converted
      from (
        select p.content_id, p.person_id, exists (
          select 1 from credits c join orders o on o.id = c.order_key
          where c.buyer_id = p.person_id and c.content_id = p.content_id and o.counted
            and o.paid_at >= p.open_at and o.paid_at <= p.open_at + interval '720 hours') as is_converted
        from pairs p where p.person_id = any(persons)
          and (p.is_converted or exists (select 1 from credits c where c.buyer_id = p.person_id and c.content_id = p.content_id))
      ) found
      where pairs.content_id = found.content_id and pairs.person_id = found.person_id
        and pairs.is_converted <> found.is_converted
    $body$;

    create function keep_conversions() returns trigger language plpgsql as $body$
    begin
      if tg_op = 'INSERT' then perform settle_conversions(array(select distinct buyer_id from new_credits where buyer_id is not null));
      elsif tg_op = 'DELETE' then perform settle_conversions(array(select distinct buyer_id from old_credits where buyer_id is not null));
      else perform settle_conversions(array(
        select buyer_id from old_credits where buyer_id is not null union select buyer_id from new_credits where buyer_id is not null));
      end if;
      return null;
    end $body$;
    create trigger conversions_of_new after insert on credits
      referencing new table as new_credits for each statement execute function keep_conversions();
    create trigger conversions_of_gone after delete on credits
      referencing old table as old_credits for each statement execute function keep_conversions();
    create trigger conversions_of_changed after update on credits
      referencing old table as old_credits new table as new_credits for each statement execute function keep_conversions();

    -- What is stored already: the cells first, and the conversions through the triggers.
    do $body$
    declare zone text := hub_zone();
    begin
      ${addCells(cellsOf('pairs', 1))};
      perform settle_conversions(array(select distinct buyer_id from credits where buyer_id is not null));
    end $body$;
  `),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger conversions_of_new on credits;
    drop trigger conversions_of_gone on credits;
    drop trigger conversions_of_changed on credits;
    drop function keep_conversions;
    drop function settle_conversions;
    drop trigger pair_cells_of_new on pairs;
    drop trigger pair_cells_of_gone on pairs;
    drop trigger pair_cells_of_changed on pairs;
    drop trigger pair_cells_of_none on pairs;
    drop function keep_pair_cells;
    drop table pair_cells;
    drop function hub_zone;
    alter table pairs drop column is_converted;
  `)
}
