import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Recordings of lives that are being uploaded part by part: whose, which file, and the clip that it became. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table recording_uploads (
      id uuid primary key,
      user_id uuid not null,
      name text not null,
      size bigint not null check (size > 0),
      modified bigint not null,
      begun_at timestamptz(3) not null,
      changed_at timestamptz(3) not null,
      finishing_at timestamptz(3),
      clip_id uuid
    );
    create index recording_uploads_open on recording_uploads (user_id, name) where clip_id is null;
    create index recording_uploads_changed on recording_uploads (changed_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table recording_uploads`)
}
