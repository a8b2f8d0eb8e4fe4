import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Short indexes for what the page of a product counts: its stars by origin, and the answers to its own questions. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index reviews_counted on reviews (product_id, rating, origin) where state = 'published' and follows_id is null;
    create index reviews_answered on reviews (product_id, published_at desc, id desc)
      where state = 'published' and follows_id is null and answers <> '{}';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index reviews_answered, reviews_counted`)
}
