import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Short links stand beside the links out; one kind never answers at the address of the other. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- The target of a link out is an address at a mall; that of a short one a subject or a path of this hub.
    alter table links add column kind text not null default 'out' check (kind in ('out', 'short'));
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table links drop column kind;`)
}
