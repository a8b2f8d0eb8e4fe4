import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * When a draft is meant to be published. It stands beside the document: a colleague who saves a form that was open before a move
 * would put it back otherwise, and every move would be a version.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table content_plans (
      collection text not null,
      document_id uuid not null,
      planned_at timestamptz(3) not null,
      planned_by_id uuid references users (id) on delete set null,
      primary key (collection, document_id)
    );
    create index content_plans_at on content_plans (planned_at);
    create index payload_jobs_document on payload_jobs ((input #>> '{doc,value}')) where task_slug = 'schedulePublish';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index payload_jobs_document;
    drop table content_plans;
  `)
}
