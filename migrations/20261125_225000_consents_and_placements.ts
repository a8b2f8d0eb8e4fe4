import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What an author agreed to, one row a purpose, and where a review was used. A consent has no default: a row exists because somebody
 * wrote it. What reviews from before agreed to, being shown, is carried over.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table review_consents (
      id uuid primary key,
      review_id uuid not null references reviews (id),
      purpose text not null check (purpose in ('publish', 'stories', 'advertising')),
      text_version text not null,
      door text not null,
      portrait text not null check (portrait in ('none', 'own', 'agreed')),
      given_at timestamptz(3) not null,
      ends_at timestamptz(3),
      revoked_at timestamptz(3),
      check (ends_at is null or ends_at > given_at)
    );
    create unique index review_consents_held on review_consents (review_id, purpose) where revoked_at is null;
    create index review_consents_ending on review_consents (ends_at) where revoked_at is null;

    create table review_placements (
      review_id uuid not null references reviews (id),
      collection text not null,
      document_id uuid not null,
      placed_at timestamptz(3) not null,
      ended_at timestamptz(3),
      ended_by text check (ended_by in ('editor', 'author', 'term', 'moderation')),
      check ((ended_at is null) = (ended_by is null))
    );
    create unique index review_placements_now on review_placements (review_id, collection, document_id) where ended_at is null;
    create index review_placements_document on review_placements (collection, document_id);

    insert into review_consents (id, review_id, purpose, text_version, door, portrait, given_at)
    select gen_random_uuid(), id, 'publish', 'before-versions', 'form', 'none', consented_at from reviews where consented_at is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table review_placements, review_consents`)
}
