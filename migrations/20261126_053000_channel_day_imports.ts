import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What channels count themselves: who wrote each day, what it was before a correction, and imports that can be taken back. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- A colleague's id, the label of an API key, or the name of a pull.
    alter table channel_days add column stored_by text not null default '';

    -- Every replaced line as it was; figures that changed can always be explained.
    create table channel_day_corrections (
      id bigint generated always as identity primary key,
      content_id integer not null references subjects (id),
      day date not null,
      source text not null,
      before jsonb not null,
      stored_by text not null,
      at timestamptz not null
    );
    create index channel_day_corrections_key on channel_day_corrections (content_id, day, source);

    create table channel_day_imports (
      id uuid primary key default gen_random_uuid(),
      file text not null,
      user_id text not null,
      at timestamptz not null,
      accepted integer not null default 0,
      undone_at timestamptz
    );
    create index channel_day_imports_at on channel_day_imports (at);

    create table channel_day_import_changes (
      id bigint generated always as identity primary key,
      import_id uuid not null references channel_day_imports (id) on delete cascade,
      before jsonb,
      after jsonb not null
    );
    create index channel_day_import_changes_import on channel_day_import_changes (import_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table channel_day_import_changes, channel_day_imports, channel_day_corrections;
    alter table channel_days drop column stored_by;
  `)
}
