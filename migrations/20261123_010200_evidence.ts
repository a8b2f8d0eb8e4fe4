import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What was seen of an event's sender is kept with it, so that the rules can be run again; touches that such a run takes away are kept. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- evidence: bits of src/measurement/evidence.ts. rules: the version of the rules that set the flags; 0 for events that were
    -- never judged (imports) or are older than this column, whose flags no rule changes.
    alter table events add column evidence smallint not null default 0, add column rules smallint not null default 0;

    -- Touches whose events are flagged since: in no pair any more, but frozen credit still stands on what was known of it
    -- from stored_at until withdrawn_at. They are apart because touches are on the hot path.
    create table withdrawn_touches (
      actor_id bigint not null,
      content_id integer not null,
      kind smallint not null,
      at timestamptz not null,
      fact_id uuid not null,
      channel smallint not null,
      via text,
      stored_at timestamptz not null,
      withdrawn_at timestamptz not null,
      primary key (actor_id, at, fact_id, stored_at)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table withdrawn_touches;
    alter table events drop column evidence, drop column rules;
  `)
}
