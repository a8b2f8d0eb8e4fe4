import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Pushes to the official account that a week owes its readers, apart from articles on the site. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table week_promises add column pushes smallint not null default 0 check (pushes between 0 and 50)`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table week_promises drop column pushes`)
}
