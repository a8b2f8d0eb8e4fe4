import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Who applied for a collecting campaign and what became of it. Name, phone and address are kept only until the sample has
 * arrived; of the phone a keyed hash stays, so that nobody applies twice.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table trial_places (
      id uuid primary key,
      campaign_id uuid not null references campaigns (id),
      product_id uuid not null references products (id),
      state text not null default 'applied' check (state in ('applied', 'chosen', 'shipped', 'received', 'submitted', 'declined')),
      member_hash text,
      visitor_hash text,
      contact_hash text,
      recipient jsonb,
      why text not null default '',
      applied_at timestamptz(3) not null,
      chosen_at timestamptz(3),
      shipped_at timestamptz(3),
      received_at timestamptz(3),
      due_at timestamptz(3),
      reminded_at timestamptz(3),
      submitted_at timestamptz(3),
      declined_at timestamptz(3),
      carrier text,
      tracking_no text,
      cost_fen integer check (cost_fen between 0 and 100000000),
      review_id uuid references reviews (id),
      check ((state = 'submitted') <= (review_id is not null)),
      check (state <> 'received' or due_at is not null)
    );
    create unique index trial_places_member on trial_places (campaign_id, member_hash);
    create unique index trial_places_contact on trial_places (campaign_id, contact_hash);
    create unique index trial_places_review on trial_places (review_id);
    create index trial_places_campaign on trial_places (campaign_id, state, applied_at);
    create index trial_places_due on trial_places (due_at) where state = 'received';
    create index trial_places_visitor on trial_places (visitor_hash);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table trial_places`)
}
