import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Invitations of colleagues, and the counters that hold back whoever sends too much. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table invitations (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('invite', 'reset')),
      token_hash bytea not null unique,
      email text not null,
      name text not null,
      role text not null,
      user_id text,
      created_by text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      revoked_at timestamptz
    );
    create index invitations_open on invitations (email) where used_at is null and revoked_at is null;

    -- Losing these in a crash costs nobody anything, so they are not worth a log record each.
    create unlogged table rate_limits (
      name text not null,
      key bytea not null,
      used integer not null,
      ends_at timestamptz not null,
      primary key (name, key)
    );
    create index rate_limits_ended on rate_limits (ends_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table invitations, rate_limits;`)
}
