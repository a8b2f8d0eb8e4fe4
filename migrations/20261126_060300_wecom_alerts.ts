import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Who colleagues of the hub are in 企业微信, and the warnings that went to them there: each once. One that is `asking` was asked for and
 * its answer is not known yet.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table wecom_colleagues (
      user_id uuid primary key references users (id) on delete cascade,
      userid text not null
    );
    create table wecom_alerts (
      alert_id bigint primary key,
      userid text not null,
      state text not null check (state in ('asking', 'sent', 'failed', 'unknown')),
      problem text,
      asked_at timestamptz(3) not null
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table wecom_alerts, wecom_colleagues`)
}
