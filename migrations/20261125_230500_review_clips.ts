import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The clips of reviews, a table and not a collection: nothing but the hub's own door gives them out. `review_id` is absent until a
 * review names the clip; `shown` is taken back when its author shows another, or none. The poster is a photo like any other.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table review_clips (
      id uuid primary key,
      review_id uuid references reviews (id),
      poster_id uuid references review_photos (id) on delete set null,
      filename text not null,
      filesize integer not null,
      duration_ms integer not null,
      sha256 text not null,
      shown boolean not null,
      created_at timestamptz(3) not null
    );
    create unique index review_clips_filename on review_clips (filename);
    create unique index review_clips_shown on review_clips (review_id) where shown;
    create index review_clips_review on review_clips (review_id);
    create index review_clips_loose on review_clips (created_at) where review_id is null;
    create index review_clips_poster on review_clips (poster_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table review_clips`)
}
