import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Pushes of 企业微信 (1v1 and groups): what is sent to whom, made into one task for each colleague who must confirm it, and what became
 * of each customer or group (`target`). A task that is `asking` may exist of which nothing is known yet. Whoever the cap
 * leaves out is in no task. `stored_at`: measuring has the delivery.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table wecom_pushes (
      id uuid primary key,
      corp_id text not null,
      kind text not null check (kind in ('single', 'group')),
      collection text not null,
      document_id uuid not null,
      title text not null,
      text text not null,
      card text not null check (card in ('link', 'miniprogram', 'none')),
      mini_app_id text,
      mini_page text,
      criteria jsonb not null,
      state text not null check (state in ('composing', 'queued', 'making', 'waiting', 'settled', 'failed', 'cancelled')),
      problem text,
      made_by uuid not null,
      made_at timestamptz(3) not null,
      changed_at timestamptz(3) not null,
      scheduled_at timestamptz(3),
      started_at timestamptz(3),
      tries smallint not null default 0,
      due_at timestamptz(3) not null,
      check ((card = 'miniprogram') = (mini_app_id is not null and mini_page is not null))
    );
    create index wecom_pushes_due on wecom_pushes (due_at) where state in ('queued', 'making', 'waiting');
    create index wecom_pushes_changed on wecom_pushes (changed_at desc, id);

    create table wecom_tasks (
      id uuid primary key,
      push_id uuid not null references wecom_pushes (id) on delete cascade,
      place integer not null,
      sender text not null,
      state text not null check (state in ('planned', 'asking', 'created', 'unknown', 'failed', 'settled', 'cancelled')),
      msgid text,
      problem text,
      asked_at timestamptz(3),
      confirmed_at timestamptz(3),
      unique (push_id, place),
      check (state not in ('created', 'settled', 'cancelled') or msgid is not null)
    );

    create table wecom_recipients (
      push_id uuid not null references wecom_pushes (id) on delete cascade,
      target text not null,
      task_id uuid references wecom_tasks (id) on delete cascade,
      state text not null check (state in ('planned', 'created', 'delivered', 'no-friend', 'capped', 'failed', 'expired')),
      sent_at timestamptz(3),
      stored_at timestamptz(3),
      primary key (push_id, target),
      check ((state = 'delivered') = (sent_at is not null)),
      check (task_id is not null or state = 'capped')
    );
    create index wecom_recipients_task on wecom_recipients (task_id, state);
    create index wecom_recipients_target on wecom_recipients (target) where state in ('planned', 'created', 'delivered');
    create index wecom_recipients_unstored on wecom_recipients (push_id) where state = 'delivered' and stored_at is null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table wecom_recipients, wecom_tasks, wecom_pushes`)
}
