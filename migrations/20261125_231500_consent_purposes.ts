import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Whoever agrees to be shown is not asked who is in the pictures, so a consent may leave that open. A placement says what it is
 * for: the consent of that purpose holds it up. Colleagues are warned 30 and 7 days before a consent ends, each once.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table review_consents alter column portrait drop not null;
    alter table review_consents add column warned_days smallint check (warned_days in (30, 7));
    alter table review_placements add column purpose text not null default 'stories' check (purpose in ('stories', 'advertising'));
    create index review_placements_held on review_placements (review_id) where ended_at is null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index review_placements_held;
    alter table review_placements drop column purpose;
    alter table review_consents drop column warned_days;
    update review_consents set portrait = 'none' where portrait is null;
    alter table review_consents alter column portrait set not null;
  `)
}
