import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What becomes of a draft: published (发布) or sent (群发) by interface. `release_key` is what WeChat knows a send by, so that it refuses
 * the second of one; `submitting` means that WeChat may have taken it although nobody has heard so. The ids are WeChat's own, as text.
 * How often an account may send depends on its kind.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table wechat_accounts
      add column kind text check (kind in ('subscription', 'service')),
      add column spaced boolean not null default false;

    alter table wechat_pushes
      add column release_key uuid,
      add column released_by uuid,
      add column released_at timestamptz(3),
      add column submitted_at timestamptz(3),
      add column publish_id text,
      add column msg_id text,
      add column msg_data_id text,
      add column article_id text,
      add column sent_count integer check (sent_count >= 0),
      add column finished_at timestamptz(3),
      add column resolved_by uuid,
      add column resolved_reason text,
      drop constraint wechat_pushes_state_check,
      add constraint wechat_pushes_state_check check (state in (
        'composing', 'queued', 'drafting', 'drafted', 'updating', 'failed', 'unknown', 'gone', 'discarding',
        'releasing', 'submitting', 'submitted', 'published', 'rejected', 'unsure', 'removed')),
      add constraint wechat_pushes_release check (
        state not in ('releasing', 'submitting', 'submitted') or (media_id is not null and release_key is not null)),
      add constraint wechat_pushes_resolved check ((resolved_by is null) = (resolved_reason is null));
    drop index wechat_pushes_due;
    create index wechat_pushes_due on wechat_pushes (due_at)
      where state in ('queued', 'drafting', 'updating', 'discarding', 'releasing', 'submitting', 'submitted');
    create index wechat_pushes_publish_id on wechat_pushes (publish_id) where publish_id is not null;
    create index wechat_pushes_msg_id on wechat_pushes (msg_id) where msg_id is not null;
    create index wechat_pushes_released on wechat_pushes (app_id, released_at) where released_at is not null;

    alter table wechat_push_articles add column url text;

    create table wechat_preview_readers (
      app_id text not null,
      kind text not null check (kind in ('name', 'openid')),
      target text not null,
      name text not null,
      added_by uuid not null,
      added_at timestamptz(3) not null,
      primary key (app_id, kind, target)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table wechat_preview_readers;
    alter table wechat_push_articles drop column url;
    drop index wechat_pushes_due, wechat_pushes_publish_id, wechat_pushes_msg_id, wechat_pushes_released;
    alter table wechat_pushes
      drop constraint wechat_pushes_release, drop constraint wechat_pushes_resolved, drop constraint wechat_pushes_state_check,
      drop column release_key, drop column released_by, drop column released_at, drop column submitted_at, drop column publish_id,
      drop column msg_id, drop column msg_data_id, drop column article_id, drop column sent_count, drop column finished_at,
      drop column resolved_by, drop column resolved_reason,
      add constraint wechat_pushes_state_check check (
        state in ('composing', 'queued', 'drafting', 'drafted', 'updating', 'failed', 'unknown', 'gone'));
    create index wechat_pushes_due on wechat_pushes (due_at) where state in ('queued', 'drafting', 'updating');
    alter table wechat_accounts drop column kind, drop column spaced;
  `)
}
