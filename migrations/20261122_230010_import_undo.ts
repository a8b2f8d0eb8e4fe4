import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What tables uploaded in the admin changed, so that an upload can be taken back. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table product_imports (
      id uuid primary key default gen_random_uuid(),
      file text not null,
      user_id text not null,
      at timestamptz not null,
      accepted integer not null default 0,
      undone_at timestamptz
    );
    create index product_imports_at on product_imports (at);

    -- What each product was before (null: the import made it) and what the import left it as.
    create table product_import_changes (
      import_id uuid not null references product_imports (id) on delete cascade,
      product_id text not null,
      before jsonb,
      after jsonb not null,
      primary key (import_id, product_id)
    );

    create table order_uploads (
      id uuid primary key default gen_random_uuid(),
      source text not null,
      file text not null,
      user_id text not null,
      at timestamptz not null,
      accepted integer not null default 0,
      undone_at timestamptz
    );
    create index order_uploads_at on order_uploads (at);

    -- The versions that an upload added, with the order as it stood before (null: unknown). Those that came again with it
    -- belong to whoever brought them first; one that a mall sent too is confirmed, and stays.
    create table order_upload_versions (
      upload_id uuid not null references order_uploads (id) on delete cascade,
      order_key bigint not null references orders (id) on delete cascade,
      version bigint not null,
      before jsonb,
      is_confirmed boolean not null default false,
      primary key (order_key, version)
    );
    create index order_upload_versions_upload on order_upload_versions (upload_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table order_upload_versions, order_uploads, product_import_changes, product_imports;`)
}
