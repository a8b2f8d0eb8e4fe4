import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What is offered for writing a review, version by version, and what was earned by it. Neither knows what was written or how it
 * was rated. A version of an offer never changes but for its end; a reward stays when its person is erased.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table reward_offers (
      id uuid primary key,
      offer_id uuid not null,
      version integer not null check (version > 0),
      kind text not null check (kind in ('points', 'coupon')),
      amount integer not null check (amount between 1 and 10000000),
      act text not null check (act in ('text', 'photos')),
      text_zh text not null,
      text_en text not null,
      hold_days smallint not null check (hold_days between 0 and 90),
      most integer check (most > 0),
      from_at timestamptz(3) not null,
      until_at timestamptz(3) check (until_at > from_at),
      made_by uuid,
      made_at timestamptz(3) not null,
      ended_at timestamptz(3)
    );
    create unique index reward_offers_version on reward_offers (offer_id, version);

    create function keep_reward_offer() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.ended_at is not null or to_jsonb(new) - 'ended_at' <> to_jsonb(old) - 'ended_at' then
        raise exception 'an offer is never changed: it ends, and another version follows';
      end if;
      return new;
    end $$;
    create trigger reward_offers_kept before update or delete on reward_offers for each row execute function keep_reward_offer();

    create table review_rewards (
      id uuid primary key,
      review_id uuid not null references reviews (id),
      offer_id uuid not null references reward_offers (id),
      offer jsonb not null,
      kind text not null check (kind in ('points', 'coupon')),
      amount integer not null check (amount > 0),
      order_key bigint,
      sku text,
      member_hash text,
      visitor_hash text,
      earned_at timestamptz(3) not null,
      due_at timestamptz(3) not null,
      state text not null default 'held' check (state in ('held', 'paid', 'void')),
      void_why text check (void_why in ('withdrawn', 'fraud-code')),
      settled_at timestamptz(3),
      check ((state = 'void') = (void_why is not null)),
      check ((state = 'held') = (settled_at is null))
    );
    create unique index review_rewards_review on review_rewards (review_id);
    create unique index review_rewards_line on review_rewards (order_key, sku) where state <> 'void';
    create index review_rewards_offer on review_rewards (offer_id);
    create index review_rewards_due on review_rewards (due_at) where state = 'held';
    create index review_rewards_earned on review_rewards (earned_at desc, id desc);
    create index review_rewards_member on review_rewards (member_hash);

    alter table review_requests add column offers jsonb;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table review_requests drop column offers;
    drop table review_rewards, reward_offers;
    drop function keep_reward_offer;
  `)
}
