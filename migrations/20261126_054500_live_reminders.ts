import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Reminders of a live. A grant is one tap of a reader: it allows one message (`mail`: of a colleague, any number). A reminder is one
 * message of one moment (minutes before the start) to one reader, and is there once. `sending` belongs to whoever claimed it;
 * `said_start_at` is the start that the message told.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table reminder_channels (
      channel text primary key check (channel in ('official-once', 'official-notice', 'mini-program', 'mail')),
      template_id text,
      title_key text,
      time_key text,
      page text,
      paused_until timestamptz(3),
      problem text
    );

    create table reminder_grants (
      id uuid primary key,
      live_id uuid not null,
      channel text not null check (channel in ('official-once', 'official-notice', 'mini-program', 'mail')),
      app_id text not null,
      reader text not null,
      answer text not null check (answer in ('accept', 'refuse')),
      scene smallint,
      given_at timestamptz(3) not null,
      key text not null,
      unique (channel, key)
    );
    create index reminder_grants_live on reminder_grants (live_id, channel, reader, given_at);

    create table live_reminders (
      live_id uuid not null,
      channel text not null,
      reader text not null,
      moment smallint not null check (moment in (1440, 60, 10)),
      grant_id uuid not null,
      due_at timestamptz(3) not null,
      state text not null check (
        state in ('planned', 'sending', 'sent', 'failed', 'refused', 'unknown', 'missed', 'dropped')),
      claimed_at timestamptz(3),
      said_start_at timestamptz(3),
      done_at timestamptz(3),
      tries smallint not null default 0,
      problem text,
      message_id text,
      primary key (live_id, channel, reader, moment)
    );
    create index live_reminders_due on live_reminders (channel, due_at, live_id, reader) where state = 'planned';
    create index live_reminders_sending on live_reminders (claimed_at) where state = 'sending';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table live_reminders, reminder_grants, reminder_channels`)
}
