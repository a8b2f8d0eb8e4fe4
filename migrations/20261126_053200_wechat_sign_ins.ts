import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Members also sign in with WeChat, without an order; and the ticket by which a mini program opens a page of the hub as its member. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table member_sessions alter column order_key drop not null;

    create table member_tickets (
      ticket_hash bytea primary key,
      member_id bigint not null references persons (id) on delete cascade,
      expires_at timestamptz not null
    );
    create index member_tickets_expired on member_tickets (expires_at);
    create index member_tickets_member on member_tickets (member_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table member_tickets;
    delete from member_sessions where order_key is null;
    alter table member_sessions alter column order_key set not null;
  `)
}
