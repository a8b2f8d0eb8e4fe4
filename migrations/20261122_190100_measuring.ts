import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The tables that are not collections: settings, keys, outbox, orders and everything that is measured. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table settings (
      name text primary key,
      value text not null,
      stored_at timestamptz not null default now()
    );

    create table api_keys (
      id uuid primary key default gen_random_uuid(),
      label text not null,
      prefix text not null,
      hash bytea not null unique,
      created_by text,
      created_at timestamptz not null default now(),
      revoked_at timestamptz
    );

    create table outbox (
      id bigint generated always as identity primary key,
      event text not null,
      data jsonb not null,
      created_at timestamptz not null default now(),
      attempts integer not null default 0,
      leased_until timestamptz not null default '-infinity',
      last_error text
    );
    create index outbox_due on outbox (leased_until, id);

    create table order_sources (
      slug text primary key,
      label text not null,
      secret text not null,
      previous_secret text,
      rotated_at timestamptz,
      created_at timestamptz not null default now(),
      closed_at timestamptz
    );

    create table orders (
      id bigint generated always as identity primary key,
      source text not null,
      order_id text not null,
      version bigint not null,
      status text not null,
      order_kind text not null,
      paid_at timestamptz,
      amount_fen bigint not null,
      freight_fen bigint not null,
      refunded_fen bigint not null,
      discount_fen bigint not null,
      counted boolean not null,
      visitor_hash bytea,
      member_hash bytea,
      first_paid_at timestamptz,
      hub text,
      scene_live_id text,
      scene_subject text,
      body jsonb not null,
      first_stored_at timestamptz not null,
      stored_at timestamptz not null,
      unique (source, order_id)
    );
    create index orders_paid on orders (paid_at) where counted;

    create table order_versions (
      order_key bigint not null references orders (id) on delete cascade,
      version bigint not null,
      body jsonb not null,
      stored_at timestamptz not null,
      primary key (order_key, version)
    );

    -- Everyone and everything that acts: a visitor (one browser) or a member, by keyed hash. They share one id space.
    create table persons (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('visitor', 'member')),
      hash bytea not null,
      first_stored_at timestamptz not null default now(),
      unique (kind, hash)
    );

    create table subjects (
      id integer generated always as identity primary key,
      collection text not null,
      document text not null,
      first_seen_at timestamptz not null default now(),
      unique (collection, document)
    );

    -- What a link out stands for.
    create table links (
      code text primary key,
      content_id integer references subjects (id),
      product text,
      target text not null,
      channel text,
      via text,
      created_at timestamptz not null default now()
    );

    -- Raw events, partitioned by the day (UTC) of the time inside the id, so that a retry is a duplicate at any hour.
    create table events (
      id_day date not null,
      id uuid not null,
      visitor_id bigint,
      member_id bigint,
      type smallint not null,
      subject_id integer,
      channel smallint not null,
      flags smallint not null,
      origin smallint not null,
      at timestamptz not null,
      stored_at timestamptz not null,
      via text,
      primary key (id_day, id)
    ) partition by range (id_day);
    create table events_early partition of events for values from (minvalue) to ('2020-01-01');
    create index events_flagged on events (at) where flags <> 0;

    -- The facts that pairs and credit are made of: exposures, deliveries and opens of content, human ones only.
    create table touches (
      actor_id bigint not null references persons (id),
      content_id integer not null references subjects (id),
      kind smallint not null,
      at timestamptz not null,
      fact_id uuid not null,
      channel smallint not null,
      via text,
      stored_at timestamptz not null,
      primary key (actor_id, content_id, kind, at, fact_id)
    );

    -- "This visitor is that member from this time on", with the fact that says so.
    create table ties (
      visitor_id bigint not null references persons (id),
      member_id bigint not null references persons (id),
      at timestamptz not null,
      fact text not null,
      stored_at timestamptz not null,
      primary key (visitor_id, fact)
    );
    create index ties_member on ties (member_id);

    create table tie_conflicts (
      id bigint generated always as identity primary key,
      fact text not null,
      detail text not null,
      stored_at timestamptz not null default now()
    );

    -- (content, person): the earliest reach and the first open.
    create table pairs (
      content_id integer not null references subjects (id),
      person_id bigint not null references persons (id),
      reach_at timestamptz,
      reach_kind smallint,
      reach_channel smallint,
      open_at timestamptz,
      open_channel smallint,
      primary key (content_id, person_id)
    );
    create index pairs_person on pairs (person_id);
    create index pairs_reach on pairs (reach_at) where reach_at is not null;
    create index pairs_open on pairs (open_at) where open_at is not null;

    -- One row for every counted order: who bought, and which content won it (null: unattributed).
    create table credits (
      order_key bigint primary key references orders (id) on delete cascade,
      buyer_id bigint references persons (id),
      content_id integer references subjects (id),
      rule text not null,
      model_version smallint not null,
      channel smallint,
      touch_at timestamptz,
      touch_id uuid,
      frozen_at timestamptz not null
    );
    create index credits_buyer on credits (buyer_id);
    create index credits_content on credits (content_id);

    -- Shares of the net amount by the other models, and the assists, beside the winner.
    create table credit_shares (
      order_key bigint not null references orders (id) on delete cascade,
      model text not null check (model in ('first-touch', 'linear', 'assist')),
      content_id integer not null references subjects (id),
      share_fen bigint not null,
      channel smallint,
      touch_at timestamptz,
      touch_id uuid,
      primary key (order_key, model, content_id)
    );
    create index credit_shares_content on credit_shares (content_id);

    -- What another system counted for a content, a day at a time; its own basis, never mixed with ours.
    create table channel_days (
      content_id integer not null references subjects (id),
      day date not null,
      source text not null,
      impressions bigint,
      delivered bigint,
      readers bigint,
      plays bigint,
      viewers bigint,
      shares bigint,
      buyers bigint,
      orders bigint,
      amount_fen bigint,
      stored_at timestamptz not null default now(),
      primary key (content_id, day, source)
    );
    create index channel_days_day on channel_days (day);

    -- What was not stored, and why.
    create table drops (
      day date not null,
      door text not null,
      reason text not null,
      count bigint not null,
      primary key (day, door, reason)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table if exists drops, channel_days, credit_shares, credits, pairs, tie_conflicts, ties, touches, events, links, subjects, persons,
      order_versions, orders, order_sources, outbox, api_keys, settings cascade;
  `)
}
