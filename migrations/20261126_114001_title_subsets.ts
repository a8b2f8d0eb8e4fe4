import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Faces with the signs of one page's titles: which file a set of signs has, and when a page asked for it last. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table title_subsets (
      hash text primary key,
      bytes bytea not null,
      made_at timestamptz(3) not null,
      used_at timestamptz(3) not null
    );
    create index title_subsets_used on title_subsets (used_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table title_subsets`)
}
