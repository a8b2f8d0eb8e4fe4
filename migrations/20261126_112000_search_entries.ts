import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What readers can search for: one row per public thing. The worker fills it, on every hub, and fills it again when it is emptied. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table search_entries (
      collection text not null,
      document uuid not null,
      path text not null,
      title text not null,
      dek text not null default '',
      body text not null default '',
      cover uuid,
      published_at timestamptz(3),
      mentions uuid[] not null default '{}',
      head tsvector not null,
      words tsvector not null,
      rules integer not null,
      source_at timestamptz(3) not null,
      primary key (collection, document)
    );
    create index search_entries_words on search_entries using gin (words);
    create index search_entries_head on search_entries using gin (head);
    create index search_entries_mentions on search_entries using gin (mentions);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table search_entries`)
}
