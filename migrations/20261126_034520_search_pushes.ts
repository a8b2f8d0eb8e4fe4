import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Which addresses search engines are told of, in which state of them, and how each engine stands today. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table search_pushes (
      engine text not null,
      path text not null,
      subject text not null,
      told text not null,
      wanted_at timestamptz(3) not null,
      pushed_at timestamptz(3),
      is_waiting boolean not null,
      refused_at timestamptz(3),
      primary key (engine, path)
    );
    create index search_pushes_waiting on search_pushes (engine, wanted_at) where is_waiting;
    create index search_pushes_subject on search_pushes (engine, subject);
    create index search_pushes_told on search_pushes (engine, pushed_at);

    create table search_engines (
      engine text primary key,
      day date not null,
      sent integer not null,
      remain integer,
      paused_until timestamptz(3),
      ok_at timestamptz(3),
      error text,
      error_at timestamptz(3)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table search_engines, search_pushes`)
}
