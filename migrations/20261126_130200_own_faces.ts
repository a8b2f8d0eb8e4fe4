import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Faces that a brand uploaded for its titles, remade; and which signs of a page's titles its face has not. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table own_faces (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      bytes bytea not null,
      han integer not null,
      missing text not null,
      weight integer,
      made_at timestamptz(3) not null
    );
    alter table title_subsets add column lacking text not null default '';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table title_subsets drop column lacking;
    drop table own_faces;
  `)
}
