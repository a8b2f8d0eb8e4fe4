import { createHash } from 'node:crypto'
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What proves a review: its revisions and the log of decisions, each line holding the hash of the one before. The database itself
 * refuses to change or delete either, to delete a review, and to change its rating but by a newer revision.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table reviews alter column state set default 'submitted';
    create unique index reviews_order_line on reviews (order_key, sku) nulls not distinct
      where order_key is not null and follows_id is null and state <> 'withdrawn';

    create table review_revisions (
      review_id uuid not null references reviews (id),
      number integer not null check (number > 0),
      kind text not null check (kind in ('first', 'edit')),
      content_hash bytea not null check (length(content_hash) = 32),
      rating smallint check (rating between 1 and 5),
      at timestamptz(3) not null,
      primary key (review_id, number)
    );

    create table review_contents (
      review_id uuid not null,
      number integer not null,
      content json not null,
      primary key (review_id, number),
      foreign key (review_id, number) references review_revisions (review_id, number)
    );

    create table review_decisions (
      seq bigint primary key check (seq > 0),
      review_id uuid not null,
      revision integer not null,
      revision_hash bytea not null,
      action text not null,
      from_state text,
      to_state text not null,
      code text,
      actor_kind text not null check (actor_kind in ('author', 'staff', 'system', 'reader')),
      actor_id text,
      actor_role text,
      detail json not null,
      at timestamptz(3) not null,
      prev_hash bytea not null,
      hash bytea not null unique,
      foreign key (review_id, revision) references review_revisions (review_id, number)
    );
    create index review_decisions_review on review_decisions (review_id, seq);
    create index review_decisions_at on review_decisions (at);

    create table evidence_head (
      is_only boolean primary key default true check (is_only),
      seq bigint not null,
      hash bytea not null
    );

    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% of % is refused: it is evidence', lower(tg_op), tg_table_name using errcode = 'insufficient_privilege';
    end $$;

    create trigger evidence_kept before update or delete on review_revisions for each row execute function refuse_change();
    create trigger evidence_kept before update or delete on review_decisions for each row execute function refuse_change();
    create trigger evidence_kept before update on review_contents for each row execute function refuse_change();
    create trigger evidence_kept before delete on reviews for each row execute function refuse_change();
    create trigger evidence_whole before truncate on review_revisions for each statement execute function refuse_change();
    create trigger evidence_whole before truncate on review_decisions for each statement execute function refuse_change();
    create trigger evidence_whole before truncate on reviews for each statement execute function refuse_change();

    create function refuse_rating() returns trigger language plpgsql as $$
    begin
      if new.revision > old.revision and exists (
        select from review_revisions v
        where v.review_id = new.id and v.number = new.revision and v.rating is not distinct from new.rating) then
        return new;
      end if;
      raise exception 'a rating changes by a newer revision of its author only' using errcode = 'insufficient_privilege';
    end $$;
    create trigger rating_kept before update of rating on reviews
      for each row when (old.rating is distinct from new.rating) execute function refuse_rating();
  `)
  await keepEarlierReviews(db)
}

type Earlier = { id: string; state: string; submitted_at: Date; rating: number; content: Record<string, unknown> }

/** Reviews from before there were revisions: what they say is their first one, and the log begins with them. */
async function keepEarlierReviews(db: MigrateUpArgs['db']): Promise<void> {
  const found = await db.execute<Earlier>(sql`
    select id, state::text as state, submitted_at, rating::integer as rating, jsonb_build_object('rating', rating::integer,
      'logisticsRating', logistics_rating::integer, 'serviceRating', service_rating::integer, 'text', text, 'nickname', nickname,
      'anonymous', coalesce(anonymous, false), 'sku', sku, 'answers', '{}'::jsonb, 'photos', '[]'::jsonb, 'clip', null,
      'aiMade', false) as content
    from reviews order by submitted_at, id`)
  let [seq, before] = [0, Buffer.alloc(32)]
  for (const { id, state, submitted_at, rating, content } of found.rows) {
    const sorted = Object.fromEntries(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)))
    const contentHash = createHash('sha256').update(JSON.stringify(sorted)).digest('hex')
    const at = new Date(submitted_at).toISOString()
    const detail = '{"kept":"before revisions"}'
    seq += 1
    const line = [seq, at, id, 1, contentHash, 'import', null, state, null, 'system', 'migration', null]
    const hash = createHash('sha256').update(before).update(JSON.stringify(line)).update('\n').update(detail).digest()
    await db.execute(sql`insert into review_revisions (review_id, number, kind, content_hash, rating, at)
      values (${id}, 1, 'first', decode(${contentHash}, 'hex'), ${rating}, ${at})`)
    await db.execute(
      sql`insert into review_contents (review_id, number, content) values (${id}, 1, ${JSON.stringify(sorted)}::json)`,
    )
    await db.execute(sql`insert into review_decisions (seq, review_id, revision, revision_hash, action, from_state, to_state, code,
        actor_kind, actor_id, actor_role, detail, at, prev_hash, hash)
      values (${seq}, ${id}, 1, decode(${contentHash}, 'hex'), 'import', null, ${state}, null, 'system', 'migration', null,
        ${detail}::json, ${at}, decode(${before.toString('hex')}, 'hex'), decode(${hash.toString('hex')}, 'hex'))`)
    before = hash
  }
  await db.execute(sql`insert into evidence_head (seq, hash) values (${seq}, decode(${before.toString('hex')}, 'hex'))`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger evidence_kept on reviews;
    drop trigger evidence_whole on reviews;
    drop trigger rating_kept on reviews;
    drop table review_decisions, review_contents, review_revisions, evidence_head;
    drop function refuse_change();
    drop function refuse_rating();
    drop index reviews_order_line;
    alter table reviews alter column state set default 'pending';
  `)
}
