import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the manager promises for a week, from its Monday on until the next promise; what holds without one stands in the code. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table week_promises (
      monday date primary key,
      articles_least smallint not null check (articles_least between 0 and 50),
      articles_most smallint not null check (articles_most between articles_least and 50),
      lives smallint not null check (lives between 0 and 50),
      set_by_id uuid references users (id) on delete set null,
      set_at timestamptz(3) not null
    )
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table week_promises`)
}
