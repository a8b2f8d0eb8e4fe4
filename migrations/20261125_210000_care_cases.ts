import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Cases of customers with their clock (contract, `/import/cases`), and alerts that somebody must put aside. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table care_cases (
      id text primary key,
      source text not null,
      kind text not null check (kind in ('logistics', 'quality', 'after-sales', 'other')),
      kind_by text not null check (kind_by in ('guess', 'staff', 'import')),
      opened_at timestamptz not null,
      auto_reply_at timestamptz,
      first_reply_at timestamptz,
      resolved_at timestamptz,
      waiting_hours numeric,
      remedy text,
      remedy_fen bigint,
      order_id text,
      sku text,
      batch text,
      review_id uuid references reviews (id),
      stored_at timestamptz not null
    );
    create index care_cases_opened on care_cases (opened_at);
    create index care_cases_review on care_cases (review_id);

    create table alerts (
      id bigint generated always as identity primary key,
      kind text not null,
      key text not null,
      review_id uuid references reviews (id),
      product_id uuid references products (id) on delete set null,
      owner_id uuid references users (id) on delete set null,
      data jsonb not null,
      at timestamptz not null,
      seen_at timestamptz,
      seen_by_id uuid references users (id) on delete set null,
      sent_at timestamptz,
      unique (kind, key)
    );
    create index alerts_open on alerts (at) where seen_at is null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table alerts; drop table care_cases;`)
}
