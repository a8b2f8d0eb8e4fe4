import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * That an author wants one message of a kind about a review. Each row is one permission for one message: given, and then used or taken
 * back; a further one is a further row.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table review_message_permissions (
      id uuid primary key,
      review_id uuid not null references reviews (id),
      kind text not null check (kind in ('decision', 'reward', 'follow-up')),
      door text not null check (door in ('thanks', 'status')),
      given_at timestamptz(3) not null,
      used_at timestamptz(3),
      taken_back_at timestamptz(3),
      check (used_at is null or taken_back_at is null)
    );
    create unique index review_message_permissions_open on review_message_permissions (review_id, kind)
      where used_at is null and taken_back_at is null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table review_message_permissions`)
}
