import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** How many readers found an answer useful, or not, on a day. Nobody stands in it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table help_votes (
      entry_id uuid not null references help_entries on delete cascade,
      day date not null,
      useful integer not null default 0 check (useful >= 0),
      not_useful integer not null default 0 check (not_useful >= 0),
      primary key (entry_id, day)
    )`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table help_votes`)
}
