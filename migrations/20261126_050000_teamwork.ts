import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What colleagues say to each other about a document, and whose turn it is. Both stand beside the document: neither is a
 * version of it, and a save never puts them back. Of the hand-overs of a document one at most is open.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table content_comments (
      id uuid primary key,
      collection text not null,
      document_id uuid not null,
      thread_id uuid references content_comments (id) on delete cascade,
      author_id uuid references users (id) on delete set null,
      text text not null,
      said_at timestamptz(3) not null,
      withdrawn_at timestamptz(3),
      resolved_at timestamptz(3),
      resolved_by_id uuid references users (id) on delete set null
    );
    create index content_comments_document on content_comments (collection, document_id, said_at);
    create index content_comments_thread on content_comments (thread_id);
    create table content_mentions (
      comment_id uuid not null references content_comments (id) on delete cascade,
      user_id uuid not null references users (id) on delete cascade,
      seen_at timestamptz(3),
      mailed_at timestamptz(3),
      primary key (comment_id, user_id)
    );
    create index content_mentions_unseen on content_mentions (user_id) where seen_at is null;
    create table content_handovers (
      id uuid primary key,
      collection text not null,
      document_id uuid not null,
      step text not null check (step in ('write', 'review', 'publish')),
      from_id uuid references users (id) on delete set null,
      to_id uuid references users (id) on delete set null,
      note text not null,
      handed_at timestamptz(3) not null,
      follows_id uuid references content_handovers (id) on delete set null,
      ended_at timestamptz(3),
      ended_by_id uuid references users (id) on delete set null,
      mailed_at timestamptz(3)
    );
    create unique index content_handovers_open on content_handovers (collection, document_id) where ended_at is null;
    create index content_handovers_document on content_handovers (collection, document_id);
    create index content_handovers_to on content_handovers (to_id) where ended_at is null;
    create index content_handovers_from on content_handovers (from_id) where ended_at is null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table content_handovers, content_mentions, content_comments`)
}
