import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The ticket with which pages prove themselves to WeChat's JS-SDK, one for each official account, kept as the access token is. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table wechat_tickets (
      app_id text primary key,
      ticket text not null,
      expires_at timestamptz(3) not null
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table wechat_tickets`)
}
