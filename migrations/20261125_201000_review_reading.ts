import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What lists of published reviews are read by. `usefulness` is the lower bound of the Wilson interval (95 %, z = 1.959964) of the
 * useful votes among all votes; the database computes it, so that no writer can forget or bend it. No order has the stars first.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table reviews add column not_useful integer not null default 0;
    alter table reviews add column usefulness numeric not null generated always as (
      greatest(0, round(((useful::float8 + 1.920729440648
        - 1.959964 * sqrt(coalesce(useful::float8 * not_useful / nullif(useful::float8 + not_useful, 0), 0) + 0.960364720324))
        / (useful::float8 + not_useful + 3.841458881296))::numeric, 9))) stored;

    create index reviews_newest on reviews (published_at desc, id desc) where state = 'published' and follows_id is null;
    create index reviews_of_product on reviews (product_id, published_at desc, id desc)
      where state = 'published' and follows_id is null;
    create index reviews_of_product_useful on reviews (product_id, usefulness desc, published_at desc, id desc)
      where state = 'published' and follows_id is null;
    create index reviews_of_product_stars on reviews (product_id, rating, published_at desc, id desc) include (origin)
      where state = 'published' and follows_id is null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index reviews_of_product_stars, reviews_of_product_useful, reviews_of_product, reviews_newest;
    alter table reviews drop column usefulness;
    alter table reviews drop column not_useful;
  `)
}
