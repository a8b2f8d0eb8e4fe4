import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What stands in the place of a buyer's photo until it is there. Photos from before have none. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table review_photos add column colour varchar;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table review_photos drop column colour;`)
}
