import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Pushes (推送): up to eight articles that go into the official account's draft box together. `media_id` is the draft there;
 * `drafting` means that a draft may exist of which nothing is known yet;
 * the worker goes on with what is due. `sent_hash` is what the draft holds of an article.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table wechat_pushes (
      id uuid primary key,
      app_id text not null,
      notify boolean not null,
      comments boolean not null,
      state text not null check (
        state in ('composing', 'queued', 'drafting', 'drafted', 'updating', 'failed', 'unknown', 'gone')),
      media_id text,
      problem text,
      made_by uuid not null,
      made_at timestamptz(3) not null,
      changed_at timestamptz(3) not null,
      tries smallint not null default 0,
      due_at timestamptz(3) not null,
      check (state not in ('drafted', 'updating') or media_id is not null)
    );
    create index wechat_pushes_due on wechat_pushes (due_at) where state in ('queued', 'drafting', 'updating');
    create index wechat_pushes_changed on wechat_pushes (changed_at desc, id);

    create table wechat_push_articles (
      push_id uuid not null references wechat_pushes (id) on delete cascade,
      place smallint not null check (place between 0 and 7),
      collection text not null check (collection in ('articles', 'brand-stories')),
      document_id uuid not null,
      title text not null,
      author text not null,
      digest text not null,
      sent_hash bytea check (length(sent_hash) = 32),
      primary key (push_id, place),
      unique (push_id, collection, document_id)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table wechat_push_articles, wechat_pushes`)
}
