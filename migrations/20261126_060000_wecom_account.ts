import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The application in 企业微信 of the hub, one or none. Its secret is sealed under the sessions' secret; what it may do is what
 * 企业微信 last said. Its token lies beside those of WeChat, under the company's id.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table wecom_accounts (
      corp_id text primary key,
      agent_id text not null,
      name text not null,
      secret bytea not null,
      month_cap smallint not null check (month_cap between 0 and 31),
      day_cap smallint not null check (day_cap between 1 and 31),
      abilities jsonb,
      probed_at timestamptz(3),
      connected_at timestamptz(3) not null
    );
    create unique index wecom_accounts_one on wecom_accounts ((true));
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table wecom_accounts`)
}
