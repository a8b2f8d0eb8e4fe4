import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Copies in AVIF are made anew: those from before may be larger than the WebP that they stand in for. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`update media set avif = null where avif is not null;`)
}

export async function down(_: MigrateDownArgs): Promise<void> {}
