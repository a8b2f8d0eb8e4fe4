import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * One token for each WeChat account, and the order reviews (交易评价) that were pulled: what one says is kept only until it has become
 * a review of the hub, or for 30 days while its order is not known.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table wechat_tokens (
      app_id text primary key,
      token text not null,
      expires_at timestamptz(3) not null
    );

    create table wechat_trade_reviews (
      app_id text not null,
      comment_id text not null,
      outcome text not null check (outcome in ('waiting', 'taken', 'reviewed-here', 'forgotten')),
      body json,
      said_hash bytea not null,
      written_at timestamptz(3) not null,
      pulled_at timestamptz(3) not null,
      review_id uuid references reviews (id),
      primary key (app_id, comment_id),
      check ((outcome = 'waiting') = (body is not null))
    );
    create index wechat_trade_reviews_waiting on wechat_trade_reviews (written_at) where outcome = 'waiting';
    create index wechat_trade_reviews_review on wechat_trade_reviews (review_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table wechat_trade_reviews, wechat_tokens`)
}
