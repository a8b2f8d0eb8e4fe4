import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Who is signed in as a member, by the hash of what their browser holds. Ended by the member, by time, or with the member. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table member_sessions (
      token_hash bytea primary key,
      member_id bigint not null references persons (id) on delete cascade,
      order_key bigint not null references orders (id) on delete cascade,
      began_at timestamptz not null,
      expires_at timestamptz not null
    );
    create index member_sessions_member on member_sessions (member_id);
    create index member_sessions_expired on member_sessions (expires_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table member_sessions;`)
}
