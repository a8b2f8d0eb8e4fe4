import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What WeChat tells by itself (`/hooks/wechat`): its token and key, sealed as the secret is, and the events that somebody reacts to, kept
 * before anybody does. The same event again, and a signature that was used before, are known by `key` and `nonce` (SHA-256 of each).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table wechat_accounts
      add column callback_token bytea,
      add column callback_key bytea,
      add column heard_at timestamptz(3),
      add constraint wechat_accounts_callback check (callback_key is null or callback_token is not null);

    create table wechat_events (
      id uuid primary key,
      app_id text not null,
      key bytea not null unique check (length(key) = 32),
      nonce bytea not null unique check (length(nonce) = 32),
      event text not null,
      said jsonb not null,
      received_at timestamptz(3) not null,
      done_at timestamptz(3)
    );
    create index wechat_events_received on wechat_events (received_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table wechat_events;
    alter table wechat_accounts
      drop constraint wechat_accounts_callback, drop column callback_token, drop column callback_key, drop column heard_at;
  `)
}
