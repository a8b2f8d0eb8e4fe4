import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What every front process says of itself every few seconds, for the live view. Nothing that is measured stands on it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table fronts (
      process uuid primary key,
      seen_at timestamptz not null,
      waiting integer not null,
      waiting_limit integer not null
    );

    -- rejected: how many by reason. accepted_by_second: 60 numbers.
    create table front_minutes (
      minute timestamptz not null,
      process uuid not null,
      door text not null,
      accepted bigint not null,
      duplicates bigint not null,
      rejected jsonb not null,
      accepted_by_second jsonb not null,
      primary key (minute, process, door)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table front_minutes, fronts;`)
}
