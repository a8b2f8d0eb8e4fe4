import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What somebody saw in a place of the site before: asked for each person and thing that a report counts. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index events_slot_actor on events ((coalesce(member_id, visitor_id)), subject_id, at) where slot is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index events_slot_actor;`)
}
