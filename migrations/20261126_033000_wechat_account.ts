import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The official account (公众号) of the hub, one or none. Its secret is sealed under the sessions' secret; what it may do is what WeChat
 * last said. And the pictures that lie with an account already: the same bytes are uploaded to it once for each use.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table wechat_accounts (
      app_id text primary key,
      name text not null,
      secret bytea not null,
      mini_app_id text,
      mini_product_path text,
      abilities jsonb,
      probed_at timestamptz(3),
      connected_at timestamptz(3) not null,
      check ((mini_app_id is null) = (mini_product_path is null))
    );
    create unique index wechat_accounts_one on wechat_accounts ((true));

    create table wechat_pictures (
      app_id text not null,
      hash bytea not null check (length(hash) = 32),
      use text not null check (use in ('body', 'cover')),
      url text not null,
      media_id text,
      uploaded_at timestamptz(3) not null,
      primary key (app_id, hash, use),
      check ((use = 'cover') = (media_id is not null))
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table wechat_pictures, wechat_accounts`)
}
