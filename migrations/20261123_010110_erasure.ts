import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const FIGURES = ['delivered', 'delivered_opened', 'exposed', 'exposed_opened', 'opens', 'direct', 'converted']

/** What the pairs that go give the cells, in the words of `keep_pair_cells`. */
const GIVEN = `
  select (reach_at at time zone zone)::date as day, content_id, reach_channel as channel,
    (reach_kind = 2)::integer as delivered,
    (reach_kind = 2 and coalesce(open_at <= reach_at + interval '168 hours', false))::integer as delivered_opened,
    (reach_kind = 1)::integer as exposed,
    (reach_kind = 1 and coalesce(open_at <= reach_at + interval '168 hours', false))::integer as exposed_opened,
    0 as opens, 0 as direct, 0 as converted
  from old_pairs where reach_at is not null and (open_at is null or open_at >= reach_at)
  union all
  select (open_at at time zone zone)::date, content_id, open_channel, 0, 0, 0, 0,
    1, (reach_at is null or open_at < reach_at)::integer, is_converted::integer
  from old_pairs where open_at is not null`

/**
 * Erasure of a member: its pairs go, and what they gave the cells stays there, counted once more as erased. So a cell is
 * always the recount of the pairs that are left and what was erased.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    -- The part of each cell whose persons were erased. Same key and figures as pair_cells, of which it is a part.
    create table erased_cells (
      day date not null,
      content_id integer not null,
      channel smallint not null,
      ${FIGURES.map((name) => `${name} integer not null default 0 check (${name} >= 0),`).join('\n      ')}
      primary key (day, content_id, channel)
    );

    create function keep_erased_cells() returns trigger language plpgsql as $body$
    declare zone text := hub_zone();
    begin
      insert into erased_cells as cell (day, content_id, channel, ${FIGURES.join(', ')})
      select day, content_id, channel, ${FIGURES.map((name) => `sum(${name})`).join(', ')} from (${GIVEN}) given
      group by day, content_id, channel order by day, content_id, channel
      on conflict (day, content_id, channel) do update set ${FIGURES.map((name) => `${name} = cell.${name} + excluded.${name}`).join(', ')};
      return null;
    end $body$;

    -- A transaction that erases says so (hub.is_erasing), and then cells stay as they are.
    drop trigger pair_cells_of_gone on pairs;
    create trigger pair_cells_of_gone after delete on pairs
      referencing old table as old_pairs for each statement
      when (current_setting('hub.is_erasing', true) is distinct from 'on') execute function keep_pair_cells();
    create trigger pair_cells_of_erased after delete on pairs
      referencing old table as old_pairs for each statement
      when (current_setting('hub.is_erasing', true) = 'on') execute function keep_erased_cells();

    -- An erased member leaves one row under a new number and a random hash: its orders are still those of one customer, and
    -- nothing leads to whom.
    alter table persons drop constraint persons_kind_check;
    alter table persons add constraint persons_kind_check check (kind in ('visitor', 'member', 'erased'));

    -- Credit that stands on opens which were erased is kept as it is: nothing is left to compute it from.
    alter table orders add column is_credit_kept boolean not null default false;

    -- One row an erasure: when, by whom, how much, and nothing that says of whom.
    create table erasures (
      id bigint generated always as identity primary key,
      erased_at timestamptz not null,
      erased_by text not null,
      visitors integer not null,
      events integer not null,
      touches integer not null,
      ties integer not null,
      pairs integer not null,
      orders integer not null
    );
  `),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table erasures;
    alter table orders drop column is_credit_kept;
    update persons set kind = 'member' where kind = 'erased';
    alter table persons drop constraint persons_kind_check;
    alter table persons add constraint persons_kind_check check (kind in ('visitor', 'member'));
    drop trigger pair_cells_of_erased on pairs;
    drop trigger pair_cells_of_gone on pairs;
    drop function keep_erased_cells;
    create trigger pair_cells_of_gone after delete on pairs
      referencing old table as old_pairs for each statement execute function keep_pair_cells();
    drop table erased_cells;
  `)
}
