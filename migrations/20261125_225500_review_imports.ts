import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Tables of reviews that others collected: who brought them, where from, what he vouched for, and which reviews they became. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table review_imports (
      id uuid primary key default gen_random_uuid(),
      source text not null,
      file text not null,
      user_id uuid not null,
      vouched text not null,
      at timestamptz(3) not null,
      accepted integer not null default 0,
      undone_at timestamptz(3)
    );
    create index review_imports_at on review_imports (at);

    create table review_import_lines (
      import_id uuid not null references review_imports (id),
      review_id uuid not null references reviews (id),
      line integer not null,
      primary key (import_id, review_id)
    );
    create index review_import_lines_review on review_import_lines (review_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table review_import_lines, review_imports`)
}
