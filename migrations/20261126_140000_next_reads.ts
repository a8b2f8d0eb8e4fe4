import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * 猜你想看: the place of the site that an event was seen in or come from (src/measurement/slots.ts), and what those who met a
 * subject also met, counted anew now and then.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table events add column slot smallint;
    create index events_slot on events (at) where slot is not null;

    -- persons: how many of the subject's met_by met the next one too. place: from 1, by likeness.
    create table next_reads (
      subject_id integer not null references subjects (id),
      place smallint not null,
      next_id integer not null references subjects (id),
      persons integer not null,
      met_by integer not null,
      likeness real not null,
      primary key (subject_id, place),
      unique (subject_id, next_id)
    );

    -- One row: from which revision of what is measured, and since when people were looked at.
    create table next_reads_made (
      only_row boolean primary key default true check (only_row),
      made_at timestamptz not null,
      since timestamptz not null,
      revision bigint not null,
      took_ms integer not null
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table next_reads_made, next_reads;
    alter table events drop column slot;
  `)
}
