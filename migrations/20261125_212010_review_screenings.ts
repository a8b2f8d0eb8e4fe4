import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the screening found about each revision, and what finds copies of texts and photos without reading all of them. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table review_screenings (
      review_id uuid not null,
      revision integer not null,
      place smallint not null,
      step text not null,
      verdict text not null check (verdict in ('ok', 'look', 'stop-promotion', 'unavailable')),
      finding jsonb not null,
      rules text not null,
      at timestamptz(3) not null,
      primary key (review_id, revision, place),
      foreign key (review_id, revision) references review_revisions (review_id, number)
    );
    create index review_screenings_found on review_screenings (verdict, at) where verdict <> 'ok';
    create index review_screenings_outside on review_screenings using gin ((finding -> 'evidence') jsonb_path_ops)
      where step = 'outside-checks';

    create table review_text_prints (
      review_id uuid primary key references reviews (id),
      hash bytea not null
    );
    create index review_text_prints_hash on review_text_prints (hash, review_id);

    create table review_text_bands (
      band smallint not null,
      band_key integer not null,
      review_id uuid not null references reviews (id),
      primary key (band, band_key, review_id)
    );
    create index review_text_bands_review on review_text_bands (review_id);

    create table review_photo_bands (
      band smallint not null,
      band_key integer not null,
      photo_id uuid not null references review_photos (id) on delete cascade,
      primary key (band, band_key, photo_id)
    );
    create index review_photo_bands_photo on review_photo_bands (photo_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table review_photo_bands, review_text_bands, review_text_prints, review_screenings;`)
}
