import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** 切片: short videos that are cut from a replay, in seconds of it. And what was promised of a live before it began. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table live_clips (
      short_video_id uuid primary key,
      live_id uuid not null,
      line_id text not null,
      from_seconds integer not null check (from_seconds >= 0),
      to_seconds integer check (to_seconds > from_seconds),
      made_by uuid not null,
      made_at timestamptz(3) not null
    );
    create index live_clips_live on live_clips (live_id, line_id);

    create table live_targets (
      live_id uuid primary key,
      reservations integer check (reservations > 0),
      opens integer check (opens > 0),
      orders integer check (orders > 0),
      net_fen bigint check (net_fen > 0),
      changed_by uuid not null,
      changed_at timestamptz(3) not null
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table live_targets, live_clips`)
}
