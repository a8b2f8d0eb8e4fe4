import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Until when a document must not be public, beside it like its plan; and which failed schedules somebody has been told of. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table content_embargoes (
      collection text not null,
      document_id uuid not null,
      until timestamptz(3) not null,
      set_by_id uuid references users (id) on delete set null,
      primary key (collection, document_id)
    );
    create table publication_failures_told (
      job_id uuid primary key references payload_jobs (id) on delete cascade,
      told_at timestamptz(3) not null default now()
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table publication_failures_told, content_embargoes`)
}
