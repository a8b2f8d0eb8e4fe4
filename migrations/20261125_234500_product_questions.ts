import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * 问大家: what readers ask about a product and what buyers and the brand answer, with who decided what about it, and whether an
 * answer was useful. People are keyed hashes; how a buyer is known is said by stored orders and by nobody. `usefulness` is the
 * lower bound of the Wilson interval (95 %), as of reviews. Decisions outlive what they are about.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table product_questions (
      id uuid primary key,
      product_id uuid not null references products (id) on delete cascade,
      person bytea check (length(person) = 32),
      text text not null,
      nickname text not null,
      anonymous boolean not null,
      state text not null check (state in ('pending', 'published', 'rejected', 'hidden', 'withdrawn')),
      code text,
      version integer not null,
      findings jsonb not null,
      at timestamptz(3) not null,
      published_at timestamptz(3)
    );
    create index product_questions_shown on product_questions (product_id, published_at desc, id desc) where state = 'published';
    create index product_questions_state on product_questions (state, at, id);
    create unique index product_questions_once on product_questions (product_id, person, md5(text))
      where person is not null and state in ('pending', 'published');

    create table product_answers (
      id uuid primary key,
      question_id uuid not null references product_questions (id) on delete cascade,
      given_by text not null check (given_by in ('buyer', 'brand')),
      person bytea check (length(person) = 32),
      order_key bigint,
      grade text check (grade in ('order-link', 'member', 'visitor')),
      bought_at timestamptz(3),
      text text not null,
      nickname text not null,
      anonymous boolean not null,
      state text not null check (state in ('pending', 'published', 'rejected', 'hidden', 'withdrawn')),
      code text,
      version integer not null,
      findings jsonb not null,
      useful integer not null,
      not_useful integer not null,
      usefulness numeric not null generated always as (
        greatest(0, round(((useful::float8 + 1.920729440648
          - 1.959964 * sqrt(coalesce(useful::float8 * not_useful / nullif(useful::float8 + not_useful, 0), 0) + 0.960364720324))
          / (useful::float8 + not_useful + 3.841458881296))::numeric, 9))) stored,
      at timestamptz(3) not null,
      published_at timestamptz(3),
      check ((given_by = 'buyer') = (grade is not null))
    );
    create index product_answers_shown on product_answers (question_id, usefulness desc, published_at) where state = 'published';
    create index product_answers_state on product_answers (state, at, id);
    create unique index product_answers_person on product_answers (question_id, person)
      where person is not null and state <> 'withdrawn';
    create unique index product_answers_order on product_answers (question_id, order_key)
      where order_key is not null and state <> 'withdrawn';
    create unique index product_answers_brand on product_answers (question_id)
      where given_by = 'brand' and state in ('pending', 'published');

    create table answer_votes (
      answer_id uuid not null references product_answers (id) on delete cascade,
      person bytea not null check (length(person) = 32),
      visitor bytea check (length(visitor) = 32),
      is_useful boolean not null,
      at timestamptz(3) not null,
      primary key (answer_id, person)
    );

    create table question_decisions (
      seq bigint generated always as identity primary key,
      kind text not null check (kind in ('question', 'answer')),
      entry_id uuid not null,
      version integer not null,
      action text not null,
      from_state text,
      to_state text not null,
      code text,
      actor_kind text not null check (actor_kind in ('author', 'staff', 'system')),
      actor_id text,
      actor_role text,
      note text,
      at timestamptz(3) not null
    );
    create index question_decisions_entry on question_decisions (entry_id, seq);
    create trigger evidence_kept before update or delete on question_decisions for each row execute function refuse_change();
    create trigger evidence_whole before truncate on question_decisions for each statement execute function refuse_change();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table question_decisions, answer_votes, product_answers, product_questions`)
}
