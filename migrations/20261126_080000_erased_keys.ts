import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What erased persons were known by: SHA-256 of each keyed hash, so that one that is met again is known and none can be read back. Who
 * is erased stays a row in a push of 企业微信, under a name of chance.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table erased_keys (
      hash bytea primary key check (length(hash) = 32),
      erasure_id bigint not null references erasures (id),
      erased_at timestamptz not null
    );
    create index erased_keys_erasure on erased_keys (erasure_id);

    alter table wecom_recipients drop constraint wecom_recipients_state_check;
    alter table wecom_recipients add constraint wecom_recipients_state_check check (
      state in ('planned', 'created', 'delivered', 'no-friend', 'capped', 'failed', 'expired', 'erased'));
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    update wecom_recipients set state = 'expired' where state = 'erased';
    alter table wecom_recipients drop constraint wecom_recipients_state_check;
    alter table wecom_recipients add constraint wecom_recipients_state_check check (
      state in ('planned', 'created', 'delivered', 'no-friend', 'capped', 'failed', 'expired'));
    drop table erased_keys;
  `)
}
