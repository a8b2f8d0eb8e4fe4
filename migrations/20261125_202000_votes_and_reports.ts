import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What readers say about reviews: whether one was useful, once each, and that one breaks a rule. People are keyed hashes; a reader
 * who lets himself not be counted may report all the same, as nobody.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table review_votes (
      review_id uuid not null references reviews (id),
      person bytea not null check (length(person) = 32),
      visitor bytea check (length(visitor) = 32),
      is_useful boolean not null,
      at timestamptz(3) not null,
      primary key (review_id, person)
    );

    create table review_reports (
      id uuid primary key,
      review_id uuid not null references reviews (id),
      person bytea check (length(person) = 32),
      code text not null,
      note text check (length(note) <= 500),
      at timestamptz(3) not null
    );
    create unique index review_reports_once on review_reports (review_id, person) where person is not null;
    create index review_reports_review on review_reports (review_id, at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table review_reports, review_votes`)
}
