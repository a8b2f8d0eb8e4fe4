import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The names that stand in a thing (products, topics, columns), one a line, so that a result can say by which it was found. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table search_entries add column names text not null default ''`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table search_entries drop column names`)
}
