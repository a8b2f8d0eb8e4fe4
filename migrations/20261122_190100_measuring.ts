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

    -- Everyone who acts: a visitor (one browser) or a member, by keyed hash. They share one id space.
    create table persons (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('visitor', 'member')),
      hash bytea not null,
      first_stored_at timestamptz not null,
      unique (kind, hash)
    );

    -- Further keys that came with a member's first key; the same key beside another first key is a conflict, never a merge.
    create table member_aliases (
      alias_hash bytea primary key,
      member_id bigint not null references persons (id)
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
      channel smallint,
      via text,
      created_at timestamptz not null default now()
    );

    -- The latest version of every order. visitor_id and member_id are persons; raw buyer ids are stored nowhere.
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
      visitor_id bigint references persons (id),
      member_id bigint references persons (id),
      first_paid_at timestamptz,
      hub text,
      body jsonb not null,
      first_stored_at timestamptz not null,
      stored_at timestamptz not null,
      unique (source, order_id)
    );
    create index orders_paid on orders (paid_at) where counted;
    create index orders_member on orders (member_id);
    create index orders_visitor on orders (visitor_id);

    -- Every version that ever came, with what credit needs of it (it is frozen 48 h after first_stored_at of the order).
    -- named_*: the content that the order itself names (rule (a)), by its hub code, its live or its scene's subject.
    create table order_versions (
      order_key bigint not null references orders (id) on delete cascade,
      version bigint not null,
      stored_at timestamptz not null,
      paid_at timestamptz,
      visitor_id bigint,
      member_id bigint,
      named_content_id integer,
      named_by text check (named_by in ('hub', 'live', 'subject')),
      named_channel smallint,
      body jsonb not null,
      primary key (order_key, version)
    );

    -- The days (UTC, of the time inside the id) that events were stored for; a dropped day takes no more.
    create table event_days (
      day date primary key,
      last_stored_at timestamptz not null,
      dropped_at timestamptz
    );

    -- Raw events, partitioned by that day, so that a retry is a duplicate at any hour. Partitions are made on demand.
    -- type, channel, flags, origin: codes of src/measurement/event-types.ts, channels.ts, flags.ts, origins.ts.
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
    create table events_late partition of events for values from ('2100-01-01') to (maxvalue);
    create index events_flagged on events (at) where flags <> 0;

    -- The facts that pairs and credit are made of: exposures, deliveries and opens of content, human ones only.
    -- actor_id: the member when the fact named one, else the visitor. No foreign keys here: this is the hot path.
    create table touches (
      actor_id bigint not null,
      content_id integer not null,
      kind smallint not null,
      at timestamptz not null,
      fact_id uuid not null,
      channel smallint not null,
      via text,
      stored_at timestamptz not null,
      primary key (actor_id, content_id, kind, at, fact_id)
    );
    create index touches_opens on touches (actor_id, at) where kind = 3;

    -- "This visitor is that member from this time on", with the fact that says so (event:<id> or order:<source>:<id>).
    -- A tie whose order changed is kept with the time it was replaced, because frozen credit still stands on it.
    create table ties (
      visitor_id bigint not null,
      member_id bigint not null,
      at timestamptz not null,
      fact text collate "C" not null,
      version bigint not null,
      stored_at timestamptz not null,
      replaced_at timestamptz not null default 'infinity',
      primary key (visitor_id, at, fact, version)
    );
    create index ties_member on ties (member_id);
    create index ties_order on ties (fact) where fact >= 'order:';

    create table tie_conflicts (
      fact text not null,
      detail text not null,
      stored_at timestamptz not null,
      primary key (fact, detail)
    );

    -- (content, person): the earliest reach and the first open.
    create table pairs (
      content_id integer not null,
      person_id bigint not null,
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

    -- One row for every counted order: who bought (null: nobody known), and which content won it (null: unattributed).
    -- rule: hub, live, subject (the order names the content), last-open, none. touch_*: the winning open, when there is one.
    create table credits (
      order_key bigint primary key references orders (id) on delete cascade,
      buyer_id bigint,
      content_id integer,
      rule text not null check (rule in ('hub', 'live', 'subject', 'last-open', 'none')),
      model_version smallint not null,
      channel smallint,
      touch_at timestamptz,
      touch_id uuid,
      frozen_at timestamptz not null
    );
    create index credits_buyer on credits (buyer_id);
    create index credits_content on credits (content_id);

    -- Shares of the net amount by the other models (seq from 1), and the assists (every other open in its window, 0 fen).
    create table credit_shares (
      order_key bigint not null references orders (id) on delete cascade,
      model text not null check (model in ('first-touch', 'linear', 'assist')),
      seq integer not null,
      content_id integer not null,
      share_fen bigint not null,
      channel smallint,
      touch_at timestamptz,
      touch_id uuid,
      primary key (order_key, model, seq)
    );

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

    -- One row: counts up with every transaction that stored something, so that figures can say what they were made from.
    create table measured (
      only_row boolean primary key default true check (only_row),
      revision bigint not null
    );
    insert into measured (revision) values (0);

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
    drop table if exists drops, measured, channel_days, credit_shares, credits, pairs, tie_conflicts, ties, touches, events, event_days, links,
      order_versions, orders, subjects, member_aliases, persons, order_sources, outbox, api_keys, settings cascade;
  `)
}
