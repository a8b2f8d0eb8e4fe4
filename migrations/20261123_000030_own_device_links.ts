import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The link with which a colleague marks devices as the brand's own: one a colleague, replaced by the next. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table own_device_links (
      user_id text primary key,
      nonce text not null unique,
      made_at timestamptz not null
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table own_device_links;`)
}
