import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Members who asked for their erasure, one request each. It goes with the member; what a colleague declined says why. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table erasure_requests (
      id uuid primary key,
      member_id bigint not null unique references persons (id) on delete cascade,
      asked_at timestamptz not null,
      declined_at timestamptz,
      declined_by uuid,
      answer text,
      check ((declined_at is null) = (answer is null) and (declined_at is null) = (declined_by is null))
    );
    create index erasure_requests_open on erasure_requests (asked_at) where declined_at is null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table erasure_requests`)
}
