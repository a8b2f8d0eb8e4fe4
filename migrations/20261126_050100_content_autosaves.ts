import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Which version of a document its writer’s form made by itself, so that the next one of the same sitting takes its place. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table content_autosaves (
      collection text not null,
      document_id uuid not null,
      version_id uuid not null,
      user_id uuid not null references users (id) on delete cascade,
      begun_at timestamptz(3) not null,
      primary key (collection, document_id)
    )
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table content_autosaves`)
}
