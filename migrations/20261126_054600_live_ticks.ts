import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What was shown in a live, ticked off line by line of its line-up. A line that is gone leaves its tick behind, unseen. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table live_ticks (
      live_id uuid not null,
      line_id text not null,
      done_at timestamptz(3) not null,
      done_by uuid not null,
      primary key (live_id, line_id)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table live_ticks`)
}
