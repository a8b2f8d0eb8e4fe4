import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Parts of a replay's file that are cut out for a short video, and how far each is. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table clip_cuts (
      short_video_id uuid primary key references live_clips on delete cascade,
      replay_id uuid not null,
      state text not null check (state in ('waiting', 'cutting', 'done', 'failed')),
      percent integer not null default 0 check (percent between 0 and 100),
      problem text,
      attempts integer not null default 0,
      leased_until timestamptz(3),
      clip_id uuid,
      asked_at timestamptz(3) not null
    );
    create index clip_cuts_open on clip_cuts (asked_at) where state in ('waiting', 'cutting');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table clip_cuts`)
}
