import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Interactions of a live, planned with minute and prize; who took part as the platform’s own table says; and how many reserved on
 * other platforms, as counted there at a time.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table live_interactions (
      id uuid primary key,
      live_id uuid not null,
      kind text not null check (kind in ('lucky-bag', 'red-packet', 'quiz', 'guest')),
      minute smallint not null check (minute between 0 and 1440),
      title text not null,
      prize text not null,
      quantity integer check (quantity > 0),
      changed_by uuid not null,
      changed_at timestamptz(3) not null
    );
    create index live_interactions_live on live_interactions (live_id, minute);

    create table live_interaction_people (
      interaction_id uuid not null references live_interactions (id) on delete cascade,
      person text not null,
      took_at timestamptz(3),
      has_bought boolean not null,
      order_id text,
      amount_fen bigint check (amount_fen >= 0),
      primary key (interaction_id, person)
    );

    create table live_reservation_counts (
      live_id uuid not null,
      source text not null check (source in ('channels')),
      counted_at timestamptz(3) not null,
      count integer not null check (count >= 0),
      made_by uuid not null,
      made_at timestamptz(3) not null,
      primary key (live_id, source, counted_at)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table live_reservation_counts, live_interaction_people, live_interactions`)
}
