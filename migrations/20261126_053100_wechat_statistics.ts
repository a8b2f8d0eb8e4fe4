import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What WeChat counts itself, as it says it. Days are China's. `wechat_statistic_days` is what there is to ask: a row an account, kind and
 * day; `due_at` null is never asked again by itself. Figures that the scorecard shows are derived from these into `channel_days`.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table wechat_statistic_days (
      app_id text not null,
      kind text not null check (kind in ('reads', 'totals', 'mini', 'lives')),
      day date not null,
      state text not null check (state in ('waiting', 'done', 'delayed', 'failed', 'refused')),
      tries smallint not null default 0,
      due_at timestamptz(3),
      asked_at timestamptz(3),
      items integer,
      problem text,
      primary key (app_id, kind, day)
    );
    create index wechat_statistic_days_due on wechat_statistic_days (due_at) where due_at is not null;

    -- An article of the official account. Its msgid is what publishing gave, "_" and its place from 1; subject is <collection>:<id> of the hub.
    create table wechat_articles (
      app_id text not null,
      msgid text not null,
      title text,
      url text,
      published_on date,
      is_notified boolean,
      subject text,
      matched_by text check (matched_by in ('push', 'title', 'hand')),
      primary key (app_id, msgid),
      check ((subject is null) = (matched_by is null) or matched_by = 'hand')
    );
    create index wechat_articles_subject on wechat_articles (subject) where subject is not null;

    -- What was new on one day. An article that WeChat does not name has no row: that is unknown, not 0.
    create table wechat_article_days (
      app_id text not null,
      msgid text not null,
      day date not null,
      readers integer,
      shares integer,
      sources jsonb,
      primary key (app_id, msgid, day)
    );

    -- Sums from the day of publication to the day of counting. The rate is kept as it was said; what its unit is shows only over time.
    create table wechat_article_totals (
      app_id text not null,
      msgid text not null,
      day date not null,
      readers integer,
      message_readers integer,
      shares integer,
      delivery_rate double precision,
      finish_rate double precision,
      figures jsonb not null,
      primary key (app_id, msgid, day)
    );

    create table wechat_account_days (
      app_id text not null,
      kind text not null check (kind in ('articles', 'mini')),
      day date not null,
      figures jsonb not null,
      primary key (app_id, kind, day)
    );

    create table wechat_lives (
      app_id text not null,
      export_id text not null,
      began_at timestamptz(3) not null,
      subject text,
      viewers integer,
      shares integer,
      buyers integer,
      orders integer,
      amount_fen bigint,
      figures jsonb not null,
      primary key (app_id, export_id)
    );
    create index wechat_lives_subject on wechat_lives (subject) where subject is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table wechat_lives, wechat_account_days, wechat_article_totals, wechat_article_days, wechat_articles, wechat_statistic_days;
  `)
}
