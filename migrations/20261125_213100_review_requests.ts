import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Orders whose buyers are to be asked for a review: once, and reminded once. The link is made anew whenever it is shown. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table review_requests (
      order_key bigint primary key references orders (id) on delete cascade,
      due_at timestamptz(3) not null,
      made_at timestamptz(3) not null,
      reminded_at timestamptz(3)
    );
    create index review_requests_due on review_requests (due_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table review_requests`)
}
