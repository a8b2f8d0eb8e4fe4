import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Where 企业微信 tells what happened: token and key, sealed like the secret; its messages always come sealed. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table wecom_accounts
      add column callback_token bytea,
      add column callback_key bytea,
      add column heard_at timestamptz(3),
      add check ((callback_token is null) = (callback_key is null));
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table wecom_accounts drop column callback_token, drop column callback_key, drop column heard_at
  `)
}
