import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** How many applications for trials an erasure by phone took; null for the erasure of a person. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table erasures add column applications integer`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table erasures drop column applications`)
}
