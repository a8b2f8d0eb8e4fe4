import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What was looked for. Who asked is kept for the running week only, as a hash under a salt that is thrown away with it, so that
 * people can be counted; the days keep numbers.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table search_salts (week date primary key, salt bytea not null);
    create table search_askers (
      week date not null references search_salts on delete cascade,
      query text not null,
      who bytea not null,
      place bytea not null,
      has_opened boolean not null default false,
      primary key (week, query, who)
    );
    create table search_days (
      day date not null,
      query text not null,
      results integer not null,
      asked integer not null,
      people integer not null,
      openers integer not null default 0,
      primary key (day, query)
    );
    create table search_opens (
      day date not null,
      query text not null,
      collection text not null,
      document uuid not null,
      people integer not null,
      primary key (day, query, collection, document)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table search_opens, search_days, search_askers, search_salts`)
}
