import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const FIGURES = ['delivered', 'delivered_opened', 'exposed', 'exposed_opened', 'opens', 'direct', 'converted']
const own = (row: string): string => FIGURES.map((name) => `${row}.${name}`).join(', ')

/**
 * Sealing: a day whose events are all in is recounted from its touches, and the result kept with checksums. A cell of such a
 * day may still change (a late order, a refund, a tie), but never without its former value being logged by the database.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    -- Touches come nearly in the order of their time, so a few kilobytes find those of a day.
    create index touches_at on touches using brin (at) with (pages_per_range = 32, autosummarize = on);

    -- One row a seal; the latest of a day holds while ended_at is null, after that the day is open again.
    -- reason: why it was sealed. touches: human exposures, deliveries and opens that happened on the day.
    create table day_seals (
      id bigint generated always as identity primary key,
      day date not null,
      revision bigint not null,
      sealed_at timestamptz not null,
      reason text not null check (reason in ('first', 'events', 'rates')),
      touches bigint not null,
      touches_checksum numeric not null,
      cells integer not null,
      cells_checksum text not null,
      ended_at timestamptz,
      -- The revision whose facts opened the day again; null where only another seal took the place.
      opened_by bigint
    );
    create unique index day_seals_holding on day_seals (day) where ended_at is null;
    create index day_seals_day on day_seals (day, id);

    -- What a cell of a sealed day was before the revision that changed it. Of a day that is open again only the first value.
    create table sealed_cell_changes (
      day date not null,
      content_id integer not null,
      channel smallint not null,
      revision bigint not null,
      changed_at timestamptz not null,
      ${FIGURES.map((name) => `${name} integer not null,`).join('\n      ')}
      primary key (day, content_id, channel, revision)
    );
    create index sealed_cell_changes_at on sealed_cell_changes (changed_at);

    -- What a recount found to be different. One that was put right is kept with the time.
    create table measuring_alarms (
      id bigint generated always as identity primary key,
      day date not null,
      raised_at timestamptz not null,
      detail jsonb not null,
      ended_at timestamptz
    );
    create unique index measuring_alarms_standing on measuring_alarms (day) where ended_at is null;

    alter table pair_cells add column is_sealed boolean not null default false;

    create function log_sealed_cell(cell pair_cells) returns void language sql as $body$
      insert into sealed_cell_changes (day, content_id, channel, revision, changed_at, ${FIGURES.join(', ')})
      select cell.day, cell.content_id, cell.channel, m.revision, now(), ${own('cell')}
      from measured m, lateral (select s.ended_at from day_seals s where s.day = cell.day order by s.id desc limit 1) seal
      where seal.ended_at is null or not exists (
        select from sealed_cell_changes c where c.day = cell.day and c.content_id = cell.content_id and c.channel = cell.channel
          and c.changed_at >= seal.ended_at)
      on conflict do nothing
    $body$;

    create function keep_sealed_cells() returns trigger language plpgsql as $body$
    begin
      if tg_op = 'INSERT' then
        new.is_sealed := exists (select from day_seals s where s.day = new.day);
        if new.is_sealed then
          perform log_sealed_cell(row(new.day, new.content_id, new.channel, ${FIGURES.map(() => '0').join(', ')}, true)::pair_cells);
        end if;
        return new;
      end if;
      perform log_sealed_cell(old);
      return case tg_op when 'DELETE' then old else new end;
    end $body$;
    create trigger sealed_cells_new before insert on pair_cells for each row execute function keep_sealed_cells();
    create trigger sealed_cells_changed before update on pair_cells for each row
      when (old.is_sealed and (${own('old')}) is distinct from (${own('new')})) execute function keep_sealed_cells();
    create trigger sealed_cells_gone before delete on pair_cells for each row
      when (old.is_sealed) execute function keep_sealed_cells();
  `),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger sealed_cells_new on pair_cells;
    drop trigger sealed_cells_changed on pair_cells;
    drop trigger sealed_cells_gone on pair_cells;
    drop function keep_sealed_cells;
    drop function log_sealed_cell;
    alter table pair_cells drop column is_sealed;
    drop table day_seals, sealed_cell_changes, measuring_alarms;
    drop index touches_at;
  `)
}
