import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Customers of 企业微信 (外部联系人) as they were last read, which colleague has them since when under which tags, and the groups they
 * are in. `tied_to` is the member (a hash) that measuring was last told of. A removal is counted once, whichever way it was heard of.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table wecom_contacts (
      corp_id text not null,
      external_userid text not null,
      name text not null,
      unionid text,
      stars smallint not null default 0 check (stars between 0 and 5),
      tied_to bytea,
      seen_at timestamptz(3) not null,
      primary key (corp_id, external_userid)
    );

    create table wecom_follows (
      corp_id text not null,
      external_userid text not null,
      userid text not null,
      since timestamptz(3) not null,
      tags text[] not null,
      seen_at timestamptz(3) not null,
      removed_at timestamptz(3),
      primary key (corp_id, external_userid, userid)
    );
    create index wecom_follows_tags on wecom_follows using gin (tags) where removed_at is null;
    create index wecom_follows_staff on wecom_follows (corp_id, userid);

    create table wecom_removals (
      corp_id text not null,
      external_userid text not null,
      userid text not null,
      at timestamptz(3) not null,
      by_whom text not null check (by_whom in ('customer', 'staff', 'unknown')),
      primary key (corp_id, external_userid, userid, at)
    );
    create index wecom_removals_at on wecom_removals (corp_id, at);

    create table wecom_tags (
      corp_id text not null,
      tag_id text not null,
      group_name text not null,
      name text not null,
      place integer not null,
      primary key (corp_id, tag_id)
    );

    create table wecom_chats (
      corp_id text not null,
      chat_id text not null,
      name text not null,
      owner text not null,
      seen_at timestamptz(3) not null,
      primary key (corp_id, chat_id)
    );
    create table wecom_chat_members (
      corp_id text not null,
      chat_id text not null,
      external_userid text not null,
      primary key (corp_id, chat_id, external_userid),
      foreign key (corp_id, chat_id) references wecom_chats (corp_id, chat_id) on delete cascade
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table wecom_chat_members, wecom_chats, wecom_tags, wecom_removals, wecom_follows, wecom_contacts`)
}
