import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Whether a brand shows 猜你想看. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table brand add column suggests_next boolean default true;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table brand drop column suggests_next;`)
}
