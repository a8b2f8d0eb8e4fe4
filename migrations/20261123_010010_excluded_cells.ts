import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Which of the three counts an event with these flags (1 bot, 2 staff, 4 preview) is of; each event is in one only. */
const IS_BOT = '(flags & 1 <> 0)::integer'
const IS_STAFF = '(flags & 3 = 2)::integer'
const IS_PREVIEW = '(flags & 3 = 0)::integer'

/**
 * What was stored and is in no figure, counted by the day it happened, subject and channel, and kept by the database itself:
 * the counts outlast the raw rows, and a scorecard reads days instead of events.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    create table excluded_cells (
      day date not null,
      subject_id integer not null,
      channel smallint not null,
      bots integer not null,
      staff integer not null,
      previews integer not null,
      primary key (day, subject_id, channel)
    ) with (fillfactor = 70);

    create function count_excluded(event events, sign integer) returns void language sql as $body$
      insert into excluded_cells as cell (day, subject_id, channel, bots, staff, previews)
      select (event.at at time zone hub_zone())::date, event.subject_id, event.channel,
        sign * ${IS_BOT}, sign * ${IS_STAFF}, sign * ${IS_PREVIEW}
      from (select event.flags) given
      where event.subject_id is not null and event.flags <> 0
      on conflict (day, subject_id, channel) do update set
        bots = cell.bots + excluded.bots, staff = cell.staff + excluded.staff, previews = cell.previews + excluded.previews
    $body$;

    create function keep_excluded_cells() returns trigger language plpgsql as $body$
    begin
      if tg_op = 'UPDATE' then perform count_excluded(old, -1); end if;
      perform count_excluded(new, 1);
      return null;
    end $body$;
    create trigger excluded_cells_of_new after insert on events for each row when (new.flags <> 0)
      execute function keep_excluded_cells();
    create trigger excluded_cells_of_judged after update of flags on events for each row when (old.flags <> new.flags)
      execute function keep_excluded_cells();

    insert into excluded_cells (day, subject_id, channel, bots, staff, previews)
    select (at at time zone hub_zone())::date, subject_id, channel, sum(${IS_BOT}), sum(${IS_STAFF}), sum(${IS_PREVIEW})
    from events where flags <> 0 and subject_id is not null group by 1, 2, 3;
  `),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger excluded_cells_of_new on events;
    drop trigger excluded_cells_of_judged on events;
    drop function keep_excluded_cells;
    drop function count_excluded;
    drop table excluded_cells;
  `)
}
