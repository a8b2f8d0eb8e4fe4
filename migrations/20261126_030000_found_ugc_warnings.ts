import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Which ends of permissions of found content somebody was warned of, 30 and 7 days before; a new term is a new end. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table found_ugc_warnings (
      found_id uuid not null references found_ugc (id) on delete cascade,
      ends_at timestamptz(3) not null,
      days integer not null check (days in (7, 30)),
      primary key (found_id, ends_at, days)
    )
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table found_ugc_warnings`)
}
