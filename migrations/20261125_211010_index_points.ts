import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The search-index ledger: points of outside indices, and the hub's own counts of crawlers and searches by day. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table index_points (
      source text not null,
      keyword text not null,
      day date not null,
      value double precision not null check (value >= 0),
      evidence text,
      -- A colleague's id, or the label of an API key.
      stored_by text not null,
      stored_at timestamptz not null,
      primary key (source, keyword, day)
    );
    create index index_points_day on index_points (source, day);

    create table index_imports (
      id uuid primary key default gen_random_uuid(),
      file text not null,
      user_id text not null,
      at timestamptz not null,
      accepted integer not null default 0,
      undone_at timestamptz
    );
    create index index_imports_at on index_imports (at);

    -- What each point was before (null: the import made it) and what the import left it as, in the order of writing.
    create table index_import_changes (
      id bigint generated always as identity primary key,
      import_id uuid not null references index_imports (id) on delete cascade,
      before jsonb,
      after jsonb not null
    );
    create index index_import_changes_import on index_import_changes (import_id);

    -- 收录: three series that are never merged. The third, what engines say they indexed, comes as index points.
    create table submitted_days (
      day date primary key,
      pages integer not null
    );
    create table crawled_days (
      day date not null,
      engine text not null,
      pages integer not null,
      primary key (day, engine)
    );
    -- Which pages an engine has fetched today, as hashes, so that each counts once; gone when the day is over.
    create table crawled_pages (
      day date not null,
      engine text not null,
      page bytea not null,
      primary key (day, engine, page)
    );

    -- Searches on the hub itself: how many, and how many of them for a word of the brand. What was typed is not kept.
    create table own_search_days (
      day date primary key,
      searches integer not null,
      branded integer not null
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql`drop table own_search_days, crawled_pages, crawled_days, submitted_days, index_import_changes, index_imports, index_points;`,
  )
}
