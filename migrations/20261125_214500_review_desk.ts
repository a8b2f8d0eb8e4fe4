import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the moderation desk reads its tabs from, each in the order of its due times, and who looks at what. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update reviews set due_at = submitted_at + interval '24 hours'
      where due_at is null and (state = 'pending' or state = 'published' and flagged);

    create index desk_pending on reviews (coalesce(due_at, submitted_at), id)
      where state = 'pending' and escalated is not true and appealed is not true;
    create index desk_pending_risk on reviews ((-risk), coalesce(due_at, submitted_at), id)
      where state = 'pending' and escalated is not true and appealed is not true;
    create index desk_escalated on reviews (coalesce(due_at, submitted_at), id) where state = 'pending' and escalated;
    create index desk_appealed on reviews (coalesce(due_at, submitted_at), id)
      where state = 'pending' and appealed and escalated is not true;
    create index desk_flagged on reviews (coalesce(due_at, submitted_at), id) where state = 'published' and flagged;
    create index desk_hidden on reviews (coalesce(hidden_until, submitted_at), id) where state = 'hidden';
    create index desk_returned on reviews (coalesce(returned_until, submitted_at), id) where state = 'returned';

    -- Soft and short: who lost them in a crash opens the review again.
    create unlogged table review_holds (
      review_id uuid not null,
      user_id uuid not null references users (id) on delete cascade,
      until timestamptz(3) not null,
      primary key (review_id, user_id)
    );
    create index review_holds_user on review_holds (user_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table review_holds;
    drop index desk_pending, desk_pending_risk, desk_escalated, desk_appealed, desk_flagged, desk_hidden, desk_returned;
  `)
}
