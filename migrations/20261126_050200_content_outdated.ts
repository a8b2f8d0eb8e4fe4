import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What published texts, and their copies in the official account (`push_id`), say that is no longer so. A line goes when it is so again,
 * and stays away (`dismissed_at`) while it says the same.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table content_outdated (
      id uuid primary key,
      collection text not null,
      document_id uuid not null,
      push_id uuid,
      fact text not null,
      says jsonb not null,
      found_at timestamptz(3) not null,
      dismissed_at timestamptz(3),
      dismissed_by_id uuid references users (id) on delete set null,
      unique nulls not distinct (collection, document_id, push_id, fact)
    );
    create index content_outdated_open on content_outdated (found_at) where dismissed_at is null;
    create table content_outdated_looks (day date primary key, ended_at timestamptz(3) not null);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table content_outdated_looks, content_outdated`)
}
