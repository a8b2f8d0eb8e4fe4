import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Orders of the shop (微信小店) that WeChat told of, by a callback or in its list: when each is to be read next, and what was made of it.
 * `said_hash` and `version` are of what was stored last. The list is walked in windows; where the walk stands is a row of its own.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table wechat_shop_orders (
      app_id text not null,
      order_id text not null,
      due_at timestamptz(3),
      tries smallint not null default 0,
      told_at timestamptz(3) not null,
      read_at timestamptz(3),
      said_hash bytea check (length(said_hash) = 32),
      version bigint,
      scene smallint,
      problem text,
      primary key (app_id, order_id)
    );
    create index wechat_shop_orders_due on wechat_shop_orders (due_at) where due_at is not null;

    create table wechat_shop_walks (
      app_id text primary key,
      from_at timestamptz(3) not null,
      to_at timestamptz(3) not null,
      next_key text,
      due_at timestamptz(3) not null,
      problem text
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table wechat_shop_walks, wechat_shop_orders`)
}
