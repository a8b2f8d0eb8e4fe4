import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Posters that somebody asked for: of what, of which kind, and whose. What one shows is read from the content each time; the hash names
 * the file that was made of it last. A review that is quoted has its line in `review_placements` (collection `posters`).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table posters (
      id uuid primary key,
      kind text not null,
      collection text not null,
      document_id uuid not null,
      days integer not null,
      channel text not null,
      via text not null,
      person text not null,
      hash text,
      made_by uuid,
      made_at timestamptz(3) not null
    );
    create unique index posters_asked on posters (collection, document_id, kind, days, channel, via, person);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table posters`)
}
