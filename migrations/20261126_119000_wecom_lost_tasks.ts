import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** A task that 企业微信 denies ends as `lost`, and so does whoever was in it without a word of what became of him. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table wecom_tasks drop constraint wecom_tasks_state_check;
    alter table wecom_tasks add constraint wecom_tasks_state_check check (
      state in ('planned', 'asking', 'created', 'unknown', 'failed', 'settled', 'cancelled', 'lost'));
    alter table wecom_recipients drop constraint wecom_recipients_state_check;
    alter table wecom_recipients add constraint wecom_recipients_state_check check (
      state in ('planned', 'created', 'delivered', 'no-friend', 'capped', 'failed', 'expired', 'lost', 'erased'));
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    update wecom_tasks set state = 'settled' where state = 'lost';
    alter table wecom_tasks drop constraint wecom_tasks_state_check;
    alter table wecom_tasks add constraint wecom_tasks_state_check check (
      state in ('planned', 'asking', 'created', 'unknown', 'failed', 'settled', 'cancelled'));
    update wecom_recipients set state = 'expired' where state = 'lost';
    alter table wecom_recipients drop constraint wecom_recipients_state_check;
    alter table wecom_recipients add constraint wecom_recipients_state_check check (
      state in ('planned', 'created', 'delivered', 'no-friend', 'capped', 'failed', 'expired', 'erased'));
  `)
}
